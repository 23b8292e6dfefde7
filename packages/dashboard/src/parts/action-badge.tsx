import type { Action } from '@dawn-patrol/contracts';
import { actionWords } from '../words/action-words.ts';

/** The final action of a zone; null when there is no decision. */
export function ActionBadge({ action }: { readonly action: Action | null }) {
  return action === null ? (
    <span class="badge badge-broken">No decision</span>
  ) : (
    <span class={`badge badge-${action}`}>{actionWords(action).name}</span>
  );
}
