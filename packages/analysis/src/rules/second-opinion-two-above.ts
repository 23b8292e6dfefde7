import type { SecondOpinionTwoAboveSettings } from '../policy/rule-settings.ts';
import { compareSecondOpinion } from '../compare-second-opinion.ts';
import { matched, notEvaluable, notMatched, type Rule } from './rule.ts';

/**
 * The second opinion, from weather and snowpack alone, lies far above the published level. It may
 * bring a person and never more; an opinion below the published level does nothing.
 */
export const secondOpinionTwoAbove: Rule<SecondOpinionTwoAboveSettings> = {
  id: 'second-opinion-two-above',
  title: 'The second opinion is two or more levels above the published one',
  source: 'Proposal of 2026-11-28',
  evaluate({ assessment, settings }) {
    const comparison = compareSecondOpinion(assessment);
    if (comparison.missing !== null) return notEvaluable(comparison.missing);
    const { published, opinion } = comparison;
    const evidence = { published, opinion, difference: opinion - published };
    return opinion - published >= settings.minimumDifference.value ? matched(evidence) : notMatched(evidence);
  },
};
