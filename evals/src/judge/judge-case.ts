import type { Policy } from '@dawn-patrol/analysis';
import type { RawBundle } from '@dawn-patrol/contracts';
import { compareFacts } from '../accepted/compare-facts.ts';
import type { Facts } from '../accepted/facts.ts';
import type { CaseReport, FailureReport } from '../eval-report.ts';
import type { GoldenCase } from '../golden/golden-case.ts';
import type { Outcome, Score, Scorer } from '../scorers/scorer.ts';
import { boundValue } from './bound-value.ts';
import { exceptionFailure, reasonOf } from './exception-failure.ts';
import { traceCase } from './trace-case.ts';

const LONGEST_EXPLANATION = 1000;

/** What a case is judged with. Tests pass stand-ins; the program passes the shipped code. */
export interface Judge {
  readonly run: (input: RawBundle, policy: Policy) => Outcome;
  readonly scorers: readonly Scorer[];
}

interface Judgement {
  readonly scorer: Scorer;
  readonly score: Score;
}

/** What bears on a judgement besides the label. */
export interface Circumstances {
  /** Keeps the decision steps of a case that passes, too. */
  readonly traceAll?: boolean;
  /** What came out when the case was last accepted; null or absent: it has not been accepted yet. */
  readonly accepted?: Facts | null;
  /** Hears what came out now. */
  readonly onConcluded?: (facts: Facts) => void;
}

/**
 * The verdict on one case: by its labels, and by what was accepted where they say nothing. An exception of the judged
 * code is the verdict `error` of this case alone.
 */
export function judgeCase(
  golden: GoldenCase,
  policy: Policy,
  judge: Judge,
  circumstances: Circumstances = {},
): CaseReport {
  try {
    const outcome = judge.run(golden.input, policy);
    const judgements = judge.scorers.map((scorer) => ({
      scorer,
      score: scorer.score(golden.expected, outcome),
    }));
    return reportOf(golden, outcome, judgements, circumstances);
  } catch (error) {
    return {
      ...headingOf(golden),
      verdict: 'error',
      action: null,
      failures: [exceptionFailure(golden.expected, error)],
      scores: [],
      error: reasonOf(error),
      trace: null,
    };
  }
}

function reportOf(
  golden: GoldenCase,
  outcome: Outcome,
  judgements: readonly Judgement[],
  { traceAll = false, accepted = null, onConcluded }: Circumstances,
): CaseReport {
  const facts = accepted === null && onConcluded === undefined ? {} : outcome.concluded();
  onConcluded?.(facts);
  const changes = accepted === null ? [] : compareFacts(accepted, facts);
  const labelled = verdictOf(judgements);
  const verdict = labelled === 'pass' && changes.length > 0 ? 'fail' : labelled;
  const traced = traceAll || verdict !== 'pass';
  return {
    ...headingOf(golden),
    verdict,
    action: outcome.decision.action,
    failures: [...judgements.flatMap(failuresOf), ...changes],
    scores: judgements.map(({ scorer, score }) => ({
      scorer: scorer.id,
      value: score.value,
      explanation: score.explanation.slice(0, LONGEST_EXPLANATION),
    })),
    error: null,
    trace: traced ? traceCase(golden.expected, outcome) : null,
  };
}

function failuresOf({ scorer, score }: Judgement): FailureReport[] {
  return score.evidence.map((miss) => ({
    scorer: scorer.id,
    stage: scorer.stage,
    severity: miss.severity,
    expected: boundValue(miss.expected),
    actual: boundValue(miss.actual),
    explanation: miss.explanation.slice(0, LONGEST_EXPLANATION),
    ...(miss.rule === undefined ? {} : { rule: miss.rule }),
  }));
}

function verdictOf(judgements: readonly Judgement[]): CaseReport['verdict'] {
  const some = (value: 0 | 1): boolean => judgements.some(({ score }) => score.value === value);
  if (some(0)) return 'fail';
  return some(1) ? 'pass' : 'unscored';
}

function headingOf({
  description,
}: GoldenCase): Pick<CaseReport, 'id' | 'title' | 'zone' | 'tags' | 'labelKind' | 'accepted'> {
  const { id, title, zone, tags, labelKind } = description;
  return { id, title, zone, tags, labelKind, accepted: false };
}
