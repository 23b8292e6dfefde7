import type { DecisionCap } from '@dawn-patrol/contracts';
import { describeValue } from './describe-value.ts';
import { findDifferences } from './find-differences.ts';
import { scoreOf, unscored, type Scorer } from './scorer.ts';
import type { Severity } from './severity.ts';

/** The limit that held at the end, or that none did. */
export const scoreCap: Scorer = {
  id: 'cap',
  stage: 'decide',
  score({ decided }, { decision }) {
    const expected = decided?.cap;
    if (expected === undefined) return unscored;
    const actual = decision.cap;
    if (findDifferences(expected, actual).length === 0) return scoreOf([]);
    const explanation = `cap: expected ${describeValue(expected)}, got ${describeValue(actual)}`;
    return scoreOf([{ expected, actual, severity: severityOf(expected, actual), explanation }]);
  },
};

/** A cap too few lets something out; a cap too many holds something back; another cap is a wrong reading. */
function severityOf(expected: object | null, actual: DecisionCap | null): Severity {
  if (actual === null) return 'false-dispatch';
  return expected === null ? 'missed-warning' : 'extraction';
}
