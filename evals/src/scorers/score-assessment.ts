import { extractionMisses } from './extraction-misses.ts';
import { scoreOf, unscored, type Scorer } from './scorer.ts';

/** Labelled parts of the assessment: signals, second opinion, source reports. */
export const scoreAssessment: Scorer = {
  id: 'assessment',
  stage: 'assess',
  score({ decided }, { decision }) {
    if (decided?.assessment === undefined) return unscored;
    return scoreOf(extractionMisses(decided.assessment, decision.assessment, 'assessment'));
  },
};
