import type { ReviewFlag } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import type { ExpectedDecision } from '../golden/expected.ts';
import { buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { scoreFlags } from './score-flags.ts';

function score(decided: ExpectedDecision, flags: ReviewFlag[]): ReturnType<typeof scoreFlags.score> {
  return scoreFlags.score({ decided }, buildOutcome({ decision: buildDecision({ flags }) }));
}

describe('scoreFlags', () => {
  it('holds for the whole set, whatever order the label has', () => {
    expect(score({ flags: ['not-rated', 'data-gap'] }, ['data-gap', 'not-rated']).value).toBe(1);
    expect(score({ flags: [] }, []).value).toBe(1);
  });

  it.each([
    ['a flag that is not raised', { flags: ['data-gap'] }, [], 'missed-warning'],
    ['a flag too many in the whole set', { flags: [] }, ['data-gap'], 'needless-review'],
    ['an included flag that is not raised', { flagsInclude: ['data-gap'] }, ['not-rated'], 'missed-warning'],
    ['an excluded flag that is raised', { flagsExclude: ['data-gap'] }, ['data-gap'], 'needless-review'],
  ] satisfies [string, ExpectedDecision, ReviewFlag[], string][])(
    'fails %s',
    (_, decided, flags, severity) => {
      expect(score(decided, flags)).toMatchObject({ value: 0, evidence: [{ severity }] });
    },
  );

  it('leaves flags open that are neither included nor excluded', () => {
    const decided: ExpectedDecision = { flagsInclude: ['data-gap'], flagsExclude: ['not-rated'] };
    expect(score(decided, ['data-gap', 'second-opinion-differs']).value).toBe(1);
  });

  it('fails flags that are not sorted', () => {
    expect(score({ flagsInclude: ['data-gap'] }, ['not-rated', 'data-gap']).value).toBe(0);
  });

  it('leaves a case without labelled flags unscored', () => {
    expect(score({ action: 'no-alert' }, ['data-gap']).value).toBeNull();
  });
});
