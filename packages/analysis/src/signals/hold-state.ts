import { rankOf, stateOf, stateOfRank, type JudgedState } from './signal-state.ts';

interface HoldInput {
  readonly amount: number;
  readonly thresholds: Parameters<typeof stateOf>[1];
  /** Percent below a threshold at which a state is let go. */
  readonly releasePercent: number;
  /** The same amount a day before, from the same series; null where the series does not say. */
  readonly dayBefore: () => number | null;
}

/** `held`: below its threshold, and kept from the day before. */
export type Held = { readonly state: JudgedState; readonly held: boolean } | { readonly state: null };

/**
 * Up at a threshold, down only below it less the release, if the day before had reached it. Worked
 * out from the series, so that the same bundle always gives the same state. Null: the amount lies
 * between the two and nobody knows of the day before, so that it cannot be called calm.
 */
export function holdState({ amount, thresholds, releasePercent, dayBefore }: HoldInput): Held {
  const state = stateOf(amount, thresholds);
  const most = stateOf(amount / (1 - releasePercent / 100), thresholds);
  if (rankOf(most) === rankOf(state)) return { state, held: false };
  const before = dayBefore();
  if (before === null) return state === 'calm' ? { state: null } : { state, held: false };
  const kept = Math.min(rankOf(most), rankOf(stateOf(before, thresholds)));
  return kept > rankOf(state) ? { state: stateOfRank(kept), held: true } : { state, held: false };
}
