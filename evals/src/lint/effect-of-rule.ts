import type { Policy } from '@dawn-patrol/analysis';
import { actionRank, actions, assertNever, higherAction, type Action } from '@dawn-patrol/contracts';

type Effect = Policy['rules'][number]['effect'];

/** Where a rule that matched takes an action, by the policy's words alone. */
export function effectOfRule(effect: Effect, from: Action): Action {
  switch (effect.kind) {
    case 'at-least':
      return higherAction(from, effect.action);
    case 'step-up': {
      const ceiling = actionRank(effect.ceiling);
      const rank = actionRank(from);
      if (rank >= ceiling) return from;
      return actions[Math.min(rank + effect.steps.value, ceiling)] ?? from;
    }
    default:
      return assertNever(effect, 'effect of a rule');
  }
}
