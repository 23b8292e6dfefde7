import { dangerLevels } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AlertFacts } from '../alert-facts.ts';
import { renderAlert } from '../render-alert.ts';
import { factsInForce } from '../testing-arbitraries.ts';
import { travelAdvice } from '../wording/travel-advice.ts';
import { checkClause } from './check-clause.ts';
import { findUntraceable } from './find-untraceable.ts';
import { knownWordsOf, readKnownWords } from './known-words.ts';
import { publishedIn } from './published.ts';
import { readClauses, type Clause } from './read-clauses.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Words that claim something, or nearly do, with and without what belongs to them. */
const claims = [
  '3 Considerable, HIGH, Moderate (2), 5 - extreme, danger level, rating is, level 4, 4, -5, 5., two, 40%',
  'pockets of, pockets of 2 Moderate, no rating, unrated, 24 hours, ft, upper, lower elevations, below 8',
  'N, SW, northeasterly, N through E, S to, through, all aspects, Wind slab, Persistent slab, loose wet slab',
  'new snow, slabs, unnamed problem, Provo, Southwest, Salt Lake, UAC 100001, product, https://x.org/y;z',
  'until, since, issued, as of, Sat 7:10 AM, 2026-03-06 15:00 UTC, avalanche warning, evil.example.com/x',
].flatMap((line) => line.split(', '));
const inFeet = ['above 9,500 ft', 'below 8,000 ft', '8,000 to 9,500 ft', 'above 9,500 ft and below 8,000 ft'];
const advice = dangerLevels.map(travelAdvice);
const between =
  ' | | |, |: |; |;|. |.|.;|\n|\r\n|\u2028|\n- |\n;|.\n|\t|\v|\u00A0|\u1680| - |-|\u2013| (|)|"|\u200B|\u001F|/'.split(
    '|',
  );
const claimText = fc
  .array(fc.tuple(fc.constantFrom(...claims, ...inFeet, ...advice), fc.constantFrom(...between)), {
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));

describe('findUntraceable, which reads all lines and clauses of a text together', () => {
  it('finds what reading each clause of each line alone finds', () => {
    fc.assert(
      fc.property(factsInForce, claimText, fc.nat(), (facts, text, place) => {
        const real = renderAlert(facts).public?.text ?? '';
        const at = place % (real.length + 1);
        const planted = real.slice(0, at) + text + real.slice(at);
        expect(findUntraceable(planted, facts)).toEqual(untraceableOneByOne(planted, facts));
        expect(findUntraceable(text, facts)).toEqual(untraceableOneByOne(text, facts));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds in a text what it finds in its lines', () => {
    fc.assert(
      fc.property(factsInForce, fc.array(claimText, { maxLength: 5 }), (facts, texts) => {
        const found = texts.flatMap((text) => findUntraceable(text, { ...facts }));
        expect(findUntraceable(texts.join('\n'), facts)).toEqual([...new Set(found)]);
      }),
      { numRuns: 300 },
    );
  });
});

/** The same reading in the plain way: one line at a time, one clause at a time, with no word of another in sight. */
function untraceableOneByOne(text: string, facts: AlertFacts): string[] {
  const lines = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .split(/[\n\r\u2028\u2029]+/);
  return [...new Set(lines.flatMap((line) => untraceableOfLine(line.trim(), facts)))];
}

function untraceableOfLine(line: string, facts: AlertFacts): string[] {
  const { rest, untraceable } = readKnownWords(line, knownWordsOf(facts));
  const found = untraceable.map(({ words }) => words);
  let before: Clause | null = null;
  for (const words of rest.split(/;|\.(?=\s|$)/)) {
    const [own] = readClauses(words, facts.zone);
    if (own === undefined) continue;
    const clause: Clause = after(before, own);
    found.push(...checkClause(clause, publishedIn(facts.forecast)));
    before = clause;
  }
  return found;
}

function after(before: Clause | null, own: Clause): Clause {
  const hasSubject = own.problems.length > 0 || own.dangers.length > 0 || own.unrated.length > 0;
  return {
    ...own,
    problemsInContext: hasSubject ? own.problems : (before?.problemsInContext ?? []),
    bandsInContext: own.bands.length > 0 ? own.bands : (before?.bandsInContext ?? []),
  };
}
