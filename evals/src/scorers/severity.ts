import { actionRank, type Action } from '@dawn-patrol/contracts';

/**
 * How a failure harms. `missed-warning`: less was done, or fewer people called, than the label
 * says. `false-dispatch`: something went out by itself that should not. `needless-review`: a
 * person was called for nothing. `extraction`: a fact was read wrongly. `text`: the words are wrong.
 * `changed`: no label speaks of it, but something comes out otherwise than was accepted.
 */
export const severities = [
  'missed-warning',
  'false-dispatch',
  'needless-review',
  'extraction',
  'text',
  'changed',
] as const;
export type Severity = (typeof severities)[number];

/**
 * Harm of a wrong action. Every action that is too low counts as a missed warning, also where only
 * a review was lost: the graver reading of the two.
 */
export function severityOfAction(expected: Action, actual: Action): Severity {
  if (actionRank(actual) < actionRank(expected)) return 'missed-warning';
  return actionRank(actual) >= actionRank('auto-send') ? 'false-dispatch' : 'needless-review';
}
