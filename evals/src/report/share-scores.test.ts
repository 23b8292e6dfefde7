import { describe, expect, it } from 'vitest';
import type { CaseReport } from '../eval-report.ts';
import { scoreSharer } from './share-scores.ts';

type Scores = CaseReport['scores'];

const holding = (): Scores => [
  { scorer: 'flags', value: 1, explanation: 'holds' },
  { scorer: 'cap', value: null, explanation: 'not labelled' },
];
const failing = (): Scores => [{ scorer: 'flags', value: 0, explanation: 'flag data-gap is not raised' }];

describe('scoreSharer', () => {
  it('answers with the first list that says the same', () => {
    const share = scoreSharer();
    const first = share(holding());
    expect(first).toEqual(holding());
    expect(share(holding())).toBe(first);
  });

  it.each([
    ['value', { scorer: 'flags', value: null, explanation: 'holds' }],
    ['scorer', { scorer: 'steps', value: 1, explanation: 'holds' }],
    ['explanation', { scorer: 'flags', value: 1, explanation: 'holds too' }],
  ] as const)('tells lists apart that differ in a %s', (_, score) => {
    const share = scoreSharer();
    share(holding());
    const other: Scores = [score, ...holding().slice(1)];
    expect(share(other)).toBe(other);
  });

  it('keeps nothing of a list that does not hold', () => {
    const share = scoreSharer();
    share(failing());
    const again = failing();
    expect(share(again)).toBe(again);
  });
});
