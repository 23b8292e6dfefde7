import type { Policy } from '@dawn-patrol/analysis';
import type { RawBundle } from '@dawn-patrol/contracts';
import type { CaseReport } from '../eval-report.ts';
import type { GoldenCase } from '../golden/golden-case.ts';
import type { Outcome, Score, Scorer } from '../scorers/scorer.ts';

/** What a case is judged with. Tests pass stand-ins; the program passes the shipped code. */
export interface Judge {
  readonly run: (input: RawBundle, policy: Policy) => Outcome;
  readonly scorers: readonly Scorer[];
}

interface Judgement {
  readonly scorer: Scorer;
  readonly score: Score;
}

/** The verdict on one case. An exception of the judged code is the verdict `error` of this case alone. */
export function judgeCase(golden: GoldenCase, policy: Policy, judge: Judge): CaseReport {
  try {
    const outcome = judge.run(golden.input, policy);
    const judgements = judge.scorers.map((scorer) => ({
      scorer,
      score: scorer.score(golden.expected, outcome),
    }));
    return reportOf(golden, judgements);
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ...headingOf(golden), verdict: 'error', failures: [], scores: [], error: reason };
  }
}

function reportOf(golden: GoldenCase, judgements: readonly Judgement[]): CaseReport {
  const scores = judgements.map(({ scorer, score }) => ({
    scorer: scorer.id,
    value: score.value,
    explanation: score.explanation,
  }));
  const failures = judgements.flatMap(({ scorer, score }) =>
    score.evidence.map((miss) => ({
      scorer: scorer.id,
      stage: scorer.stage,
      severity: miss.severity,
      expected: miss.expected ?? null,
      actual: miss.actual ?? null,
      explanation: miss.explanation,
    })),
  );
  return { ...headingOf(golden), verdict: verdictOf(judgements), failures, scores, error: null };
}

function verdictOf(judgements: readonly Judgement[]): CaseReport['verdict'] {
  const some = (value: 0 | 1): boolean => judgements.some(({ score }) => score.value === value);
  if (some(0)) return 'fail';
  return some(1) ? 'pass' : 'unscored';
}

function headingOf({
  description,
}: GoldenCase): Pick<CaseReport, 'id' | 'title' | 'zone' | 'tags' | 'labelKind'> {
  const { id, title, zone, tags, labelKind } = description;
  return { id, title, zone, tags, labelKind };
}
