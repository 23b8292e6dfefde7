import { actionRank, type DecisionStep } from '@dawn-patrol/contracts';
import type { ExpectedStep } from '../golden/expected.ts';
import { findDifferences } from './find-differences.ts';
import { scoreOf, unscored, type Miss, type Scorer } from './scorer.ts';
import { severityOfAction, type Severity } from './severity.ts';

const attention = { 'not-matched': 0, 'not-evaluable': 1, matched: 2 } as const;

/** What each labelled rule said and did, and that the rules stand in the labelled order. What it saw is `evidence`. */
export const scoreSteps: Scorer = {
  id: 'steps',
  stage: 'decide',
  score({ decided }, { decision }) {
    if (decided?.steps === undefined) return unscored;
    const { steps } = decision;
    const misses = decided.steps.flatMap((expected) =>
      stepMisses(
        expected,
        steps.find(({ rule }) => rule === expected.rule),
      ),
    );
    return scoreOf([...misses, ...orderMisses(decided.steps, steps)]);
  },
};

function stepMisses(expected: ExpectedStep, actual: DecisionStep | undefined): Miss[] {
  const { rule } = expected;
  if (actual === undefined) {
    const explanation = `${rule}: expected a step, got none`;
    return [{ expected, actual: null, severity: 'missed-warning', explanation, rule }];
  }
  if (expected.outcome !== undefined && expected.outcome !== actual.outcome) {
    const explanation = `${rule}: expected ${expected.outcome}, got ${actual.outcome}`;
    const severity = severityOfOutcome(expected.outcome, actual);
    return [{ expected: expected.outcome, actual: actual.outcome, severity, explanation, rule }];
  }
  return moveMisses(expected, actual);
}

/** What the step did to the action, as one miss: a `from` that differs is the fault of an earlier step. */
function moveMisses({ rule, from, to }: ExpectedStep, actual: DecisionStep): Miss[] {
  const expected = { from: from ?? actual.from, to: to ?? actual.to };
  const moved = { from: actual.from, to: actual.to };
  if (findDifferences(expected, moved).length === 0) return [];
  const severity =
    expected.to === moved.to
      ? severityOfAction(expected.from, moved.from)
      : severityOfAction(expected.to, moved.to);
  const explanation = `${rule}: expected ${expected.from} to ${expected.to}, got ${moved.from} to ${moved.to}`;
  return [{ expected, actual: moved, severity, explanation, rule }];
}

/** Less attention than labelled is a missed warning, also when "cannot be evaluated" was read as "no". */
function severityOfOutcome(expected: keyof typeof attention, actual: DecisionStep): Severity {
  if (attention[actual.outcome] < attention[expected]) return 'missed-warning';
  const sends = actual.from !== actual.to && actionRank(actual.to) >= actionRank('auto-send');
  return sends ? 'false-dispatch' : 'needless-review';
}

function orderMisses(expected: readonly ExpectedStep[], actual: readonly DecisionStep[]): Miss[] {
  const labelled = expected.map(({ rule }) => rule);
  const found = actual.map(({ rule }) => rule).filter((rule) => labelled.includes(rule));
  if (found.length !== labelled.length || found.join() === labelled.join()) return [];
  const explanation = `order of rules: expected ${labelled.join(', ')}, got ${found.join(', ')}`;
  return [{ expected: labelled, actual: found, severity: 'extraction', explanation }];
}
