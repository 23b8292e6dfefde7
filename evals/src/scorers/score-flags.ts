import type { ReviewFlag } from '@dawn-patrol/contracts';
import type { ExpectedDecision } from '../golden/expected.ts';
import { scoreOf, unscored, type Miss, type Scorer } from './scorer.ts';

/** The review flags: a missing one leaves a person uncalled, an extra one calls a person for nothing. */
export const scoreFlags: Scorer = {
  id: 'flags',
  stage: 'decide',
  score({ decided }, { decision }) {
    if (decided === undefined || !isLabelled(decided)) return unscored;
    const { flags: actual } = decision;
    const { flags: whole, flagsInclude = [], flagsExclude = [] } = decided;
    const missing = [...(whole ?? []), ...flagsInclude].filter((flag) => !actual.includes(flag));
    const extra = actual.filter(
      (flag) => flagsExclude.includes(flag) || (whole !== undefined && !whole.includes(flag)),
    );
    return scoreOf([
      ...missing.map((flag) => missingFlag(flag, actual)),
      ...extra.map((flag) => extraFlag(flag, actual)),
      ...orderMisses(actual),
    ]);
  },
};

function isLabelled({ flags, flagsInclude, flagsExclude }: ExpectedDecision): boolean {
  return flags !== undefined || flagsInclude !== undefined || flagsExclude !== undefined;
}

function missingFlag(flag: ReviewFlag, actual: readonly ReviewFlag[]): Miss {
  return {
    expected: flag,
    actual,
    severity: 'missed-warning',
    explanation: `flag ${flag} is not raised`,
    rule: flag,
  };
}

function extraFlag(flag: ReviewFlag, actual: readonly ReviewFlag[]): Miss {
  const explanation = `flag ${flag} is raised`;
  return { expected: `no ${flag}`, actual, severity: 'needless-review', explanation, rule: flag };
}

/** Flags are sorted, each once: others compare them as texts. */
function orderMisses(actual: readonly ReviewFlag[]): Miss[] {
  const expected = [...new Set(actual)].toSorted();
  if (expected.join() === actual.join()) return [];
  return [{ expected, actual, severity: 'extraction', explanation: 'flags are not sorted, each once' }];
}
