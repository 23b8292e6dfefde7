import type { Action } from '@dawn-patrol/contracts';

/** How an action is named, and what it means for whoever reads the brief. */
export interface ActionWords {
  readonly name: string;
  readonly meaning: string;
}

const wordsByAction = {
  'no-alert': { name: 'no alert', meaning: 'Nothing goes out for this zone.' },
  'human-review': { name: 'human review', meaning: 'A person decides before anything goes out.' },
  'auto-send': { name: 'auto-send', meaning: 'The alert goes out by itself.' },
  'auto-send-urgent': { name: 'auto-send urgent', meaning: 'The alert goes out by itself, at once.' },
} as const satisfies Record<Action, ActionWords>;

export function actionWords(action: Action): ActionWords {
  return wordsByAction[action];
}
