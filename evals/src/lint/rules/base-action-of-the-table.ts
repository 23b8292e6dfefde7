import type { CaseRule } from '../case-rule.ts';
import { labelledRating } from '../labelled-rating.ts';

/** The labelled base action is the one that the policy's table gives the labelled level. */
export const baseActionOfTheTable: CaseRule = {
  id: 'base-action-of-the-table',
  title: 'The base action is that of the policy for the labelled level',
  check(golden, { policy }) {
    const { description, expected } = golden;
    const rating = labelledRating(golden);
    const own = expected.decided?.baseAction;
    if (policy === null || rating === null || own === undefined || description.againstPolicy !== undefined)
      return [];
    const due = policy.baseActions[rating];
    if (own === due) return [];
    return [
      {
        field: 'expected.json: decided.baseAction',
        expected: `${due}, for ${rating === 'notRated' ? 'a forecast that is not rated' : rating} under policy ${description.policy}`,
        got: own,
        remedy: 'correct the label, or say in case.json under againstPolicy why it holds',
      },
    ];
  },
};
