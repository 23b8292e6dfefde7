import { scoreBaseAction, scoreFinalAction } from './score-action.ts';
import { scoreAlert } from './score-alert.ts';
import { scoreAssessment } from './score-assessment.ts';
import { scoreBands } from './score-bands.ts';
import { scoreCap } from './score-cap.ts';
import { scoreCells } from './score-cells.ts';
import { scoreEvidence } from './score-evidence.ts';
import { scoreExports } from './score-exports.ts';
import { scoreFacts } from './score-facts.ts';
import { scoreFailure } from './score-failure.ts';
import { scoreFlags } from './score-flags.ts';
import { scoreInvented } from './score-invented.ts';
import { scoreNotes } from './score-notes.ts';
import { scoreOmissions } from './score-omissions.ts';
import { scoreProblems } from './score-problems.ts';
import { scoreProduct } from './score-product.ts';
import { scoreRating } from './score-rating.ts';
import type { Scorer } from './scorer.ts';
import { scoreSources } from './score-sources.ts';
import { scoreSteps } from './score-steps.ts';

/** Every scorer, in the order of the flow: what was read, what it is worth, what was decided, what was said. */
export const allScorers: readonly Scorer[] = [
  scoreFailure,
  scoreProduct,
  scoreRating,
  scoreBands,
  scoreCells,
  scoreProblems,
  scoreNotes,
  scoreSources,
  scoreAssessment,
  scoreBaseAction,
  scoreSteps,
  scoreEvidence,
  scoreCap,
  scoreFinalAction,
  scoreFlags,
  scoreFacts,
  scoreAlert,
  scoreOmissions,
  scoreInvented,
  scoreExports,
];
