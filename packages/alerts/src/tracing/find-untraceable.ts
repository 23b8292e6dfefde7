import type { AlertFacts } from '../alert-facts.ts';
import { checkClause } from './check-clause.ts';
import { knownWordsOf, readKnownWords, type KnownWords } from './known-words.ts';
import { publishedIn, type Published } from './published.ts';
import { readClauses } from './read-clauses.ts';
import { joinLines, lineAt, markClauses } from './said-lines.ts';

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
  const lines = differentLines(text);
  const reading = readingOf(facts);
  if (lines.every((line) => reading.traceable.has(line))) return [];
  const found = readLines(lines, reading);
  if (found.length === 0) reading.traceable = new Set(lines);
  return [...new Set(found)];
}

/** The lines of a text, each once. An item of a list says what it says without its mark. */
function differentLines(text: string): string[] {
  const lines = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .split(/[\n\r\u2028\u2029]+/);
  return [...new Set(lines.map((line) => line.trim().replace(/^- /, '')))];
}

/** What texts are read by: the facts, as words and claims are looked up in them, and lines that say nothing without a source. */
interface Reading {
  readonly facts: AlertFacts;
  readonly known: KnownWords;
  readonly published: Published | null;
  traceable: ReadonlySet<string>;
}

/** The reading of the facts asked about last: the texts of one alert say the same lines, and are read again by who trusts no other. */
let latest: Reading | null = null;

function readingOf(facts: AlertFacts): Reading {
  if (latest?.facts !== facts) {
    const published = publishedIn(facts.forecast);
    latest = { facts, known: knownWordsOf(facts), published, traceable: new Set() };
  }
  return latest;
}

/** What the lines say without a source, line by line; no line's words bear on another's. */
function readLines(lines: readonly string[], { facts, known, published }: Reading): string[] {
  const { rest, untraceable } = readKnownWords(joinLines(lines), known);
  const found = [...untraceable];
  const marked = markClauses(rest);
  for (const clause of readClauses(marked, facts.zone)) {
    for (const words of checkClause(clause, published)) {
      found.push({ line: lineAt(marked, clause.index), words });
    }
  }
  return found.toSorted((a, b) => a.line - b.line).map(({ words }) => words);
}
