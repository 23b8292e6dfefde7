import type { Action } from '@dawn-patrol/contracts';

/** How often each action came out, of the published danger alone and in the end. */
export interface ActionCounts {
  readonly base: Record<Action, number>;
  readonly final: Record<Action, number>;
}

export function noActions(): ActionCounts {
  return { base: noneOfEach(), final: noneOfEach() };
}

/** Adds one verdict to the counts, in place: there is one count for a season, not one a day. */
export function countActions(counts: ActionCounts, verdict: { baseAction: Action; action: Action }): void {
  counts.base[verdict.baseAction] += 1;
  counts.final[verdict.action] += 1;
}

/** What people would have been asked for and sent. An urgent send is also a send. */
export interface Workload {
  readonly sends: number;
  readonly urgentSends: number;
  readonly reviews: number;
}

export function workloadOf({ final }: Pick<ActionCounts, 'final'>): Workload {
  return {
    sends: final['auto-send'] + final['auto-send-urgent'],
    urgentSends: final['auto-send-urgent'],
    reviews: final['human-review'],
  };
}

function noneOfEach(): Record<Action, number> {
  return { 'no-alert': 0, 'human-review': 0, 'auto-send': 0, 'auto-send-urgent': 0 };
}
