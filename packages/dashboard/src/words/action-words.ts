import type { Action } from '@dawn-patrol/contracts';

const wordsByAction = {
  'no-alert': { name: 'No alert', meaning: 'Nothing goes out for this zone.' },
  'human-review': { name: 'Human review', meaning: 'A person decides before anything goes out.' },
  'auto-send': { name: 'Auto-send', meaning: 'The alert may go out by itself.' },
  'auto-send-urgent': { name: 'Auto-send, urgent', meaning: 'The alert may go out by itself, at once.' },
} as const satisfies Record<Action, { name: string; meaning: string }>;

/** How an action is named, and what it means for the person on duty. */
export function actionWords(action: Action): { readonly name: string; readonly meaning: string } {
  return wordsByAction[action];
}
