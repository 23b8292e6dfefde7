import { z } from 'zod';

/** The ladder of actions, lowest first. */
export const actions = ['no-alert', 'human-review', 'auto-send', 'auto-send-urgent'] as const;
export const actionSchema = z.enum(actions);
export type Action = z.infer<typeof actionSchema>;

/** Position on the ladder, 0 lowest. For comparing actions only. */
export function actionRank(action: Action): number {
  return actions.indexOf(action);
}

/** The higher of two actions. */
export function higherAction(first: Action, second: Action): Action {
  return actionRank(first) >= actionRank(second) ? first : second;
}

/** The lower of two actions. */
export function lowerAction(first: Action, second: Action): Action {
  return actionRank(first) <= actionRank(second) ? first : second;
}
