import type { AlertFacts } from '../alert-facts.ts';
import { checkClause, readClause, type Clause } from './check-clause.ts';
import { knownWordsOf, readKnownWords, type KnownWords } from './known-words.ts';

/**
 * What a rendered text says that neither the forecast nor the zone's facts say: danger levels, aspects,
 * elevations, problems, times, warnings, advice, links and numbers, each as "kind: words". Empty when
 * every claim is traceable. It holds for texts for travellers: a level that only the machine or an
 * earlier forecast has is untraceable too, so a brief, which may speak of both, is not for it.
 *
 * Claims are read line by line and clause by clause (`;` or a full stop), and together: "above
 * 9,500 ft: 4 High on N" needs that cell at that level, "Wind slab: N, above 9,500 ft" that cell in
 * that problem. A level without a place must be the overall rating. An aspect or elevation that is
 * said of nothing is untraceable. Numbers are, unless they belong to one of these.
 *
 * @example findUntraceable('4 High', facts) // ['danger level: 4 High'] where the forecast says 3
 */
export function findUntraceable(text: string, facts: AlertFacts): string[] {
  const lines = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .split(/[\n\r\u2028\u2029]+/);
  const different = new Set(lines.map((line) => line.trim()));
  const reading = readingOf(facts);
  return [...new Set([...different].flatMap((line) => untraceableOfLine(line, reading)))];
}

/** What has been read by the same facts: the words known by them, and what each line says without a source. */
interface Reading {
  readonly facts: AlertFacts;
  readonly known: KnownWords;
  readonly untraceableByLine: Map<string, readonly string[]>;
}

/** The reading of the facts asked about last: the texts of one alert say the same lines, and are read again by who trusts no other. */
let latest: Reading | null = null;

function readingOf(facts: AlertFacts): Reading {
  if (latest?.facts !== facts) latest = { facts, known: knownWordsOf(facts), untraceableByLine: new Map() };
  return latest;
}

function untraceableOfLine(line: string, reading: Reading): readonly string[] {
  const kept = reading.untraceableByLine.get(line);
  if (kept !== undefined) return kept;
  const found = readLine(line, reading);
  reading.untraceableByLine.set(line, found);
  return found;
}

function readLine(line: string, { facts, known }: Reading): readonly string[] {
  const { rest, untraceable } = readKnownWords(line, known);
  const found = [...untraceable];
  let context: Clause | null = null;
  for (const words of rest.split(/;|\.(?=\s|$)/)) {
    const clause: Clause = readClause(words, facts.zone, context);
    found.push(...checkClause(clause, facts));
    context = clause;
  }
  return found;
}
