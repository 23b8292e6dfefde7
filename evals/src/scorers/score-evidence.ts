import type { DecisionStep } from '@dawn-patrol/contracts';
import type { ExpectedStep } from '../golden/expected.ts';
import { describeValue } from './describe-value.ts';
import { findDifferences, type Difference } from './find-differences.ts';
import { scoreOf, unscored, type Miss, type Scorer } from './scorer.ts';

/** What each labelled rule saw: its cells, problems, levels and times. A rule without a step is a miss of `steps`. */
export const scoreEvidence: Scorer = {
  id: 'evidence',
  stage: 'decide',
  score({ decided }, { decision: { steps } }) {
    const labelled = (decided?.steps ?? []).filter(({ evidence }) => evidence !== undefined);
    if (labelled.length === 0) return unscored;
    return scoreOf(
      labelled.flatMap((expected) =>
        evidenceMisses(
          expected,
          steps.find(({ rule }) => rule === expected.rule),
        ),
      ),
    );
  },
};

function evidenceMisses({ rule, evidence }: ExpectedStep, actual: DecisionStep | undefined): Miss[] {
  return findDifferences(evidence ?? {}, actual?.evidence ?? {}).map((difference) => ({
    expected: difference.expected,
    actual: difference.actual,
    severity: 'extraction',
    explanation: `${rule}, evidence ${difference.path}: ${describeDifference(difference)}`,
    rule,
  }));
}

/** Of two lists of words, such as cells, what is missing and what is too much; of anything else, both sides. */
function describeDifference({ expected, actual }: Difference): string {
  if (!isWordList(expected) || !isWordList(actual)) {
    return `expected ${describeValue(expected)}, got ${describeValue(actual)}`;
  }
  const missing = expected.filter((word) => !actual.includes(word));
  const extra = actual.filter((word) => !expected.includes(word));
  if (missing.length === 0 && extra.length === 0) return `expected the order ${expected.join(', ')}`;
  const parts = [
    ...(missing.length > 0 ? [`missing ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`too much ${extra.join(', ')}`] : []),
  ];
  return parts.join('; ');
}

function isWordList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
