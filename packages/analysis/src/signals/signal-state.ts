import type { Signal } from '@dawn-patrol/contracts';

/** A state that was judged. */
export type JudgedState = Exclude<Signal['state'], 'not-evaluable'>;

interface Thresholds {
  readonly elevated: { readonly value: number };
  readonly critical: { readonly value: number };
}

/** The state of an amount: the threshold itself belongs to the higher state. */
export function stateOf(amount: number, { elevated, critical }: Thresholds): JudgedState {
  if (amount >= critical.value) return 'critical';
  return amount >= elevated.value ? 'elevated' : 'calm';
}

const ranks: Readonly<Record<JudgedState, number>> = { calm: 0, elevated: 1, critical: 2 };
const byRank = ['calm', 'elevated', 'critical'] as const;

export function rankOf(state: JudgedState): number {
  return ranks[state];
}

/** The state of a rank between 0 and 2. */
export function stateOfRank(rank: number): JudgedState {
  return byRank[rank] ?? 'calm';
}

export function higherState(first: JudgedState, second: JudgedState): JudgedState {
  return ranks[first] >= ranks[second] ? first : second;
}

/** A signal that nothing can be said of, and why. */
export function notEvaluable(
  id: string,
  missing: readonly string[],
  readings: Signal['readings'] = [],
): Signal {
  return { id, state: 'not-evaluable', cells: [], readings, missing: [...new Set(missing)] };
}
