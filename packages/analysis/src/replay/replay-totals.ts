import { actions } from '@dawn-patrol/contracts';
import { noActions, type ActionCounts } from './action-counts.ts';
import type { ZoneState } from './zone-state.ts';

/** What one zone came to. */
export interface ZoneTotals {
  readonly zone: string;
  readonly judged: number;
  /** Calendar days with a judgement: fewer than `judged` where a day has two products. */
  readonly days: number;
  /** In the order of the policies. */
  readonly counts: readonly ActionCounts[];
}

/** Judgements of one winter, which is named by its 1 October. */
export interface WinterTotals {
  readonly from: string;
  readonly judged: number;
}

/** What a whole season came to. */
export interface ReplayTotals {
  readonly judged: number;
  readonly zoneDays: number;
  /** Oldest first. */
  readonly winters: readonly WinterTotals[];
  /** Over all zones, in the order of the policies. */
  readonly counts: readonly ActionCounts[];
  /** By name. */
  readonly zones: readonly ZoneTotals[];
}

/** Sums the zones up. The order in which they came makes no difference. */
export function sumUp(
  policies: number,
  states: ReadonlyMap<string, ZoneState>,
  winters: ReadonlyMap<string, number>,
): ReplayTotals {
  const zones = [...states]
    .map(([zone, { judged, days, counts }]) => ({ zone, judged, days, counts }))
    .toSorted((one, other) => (one.zone < other.zone ? -1 : 1));
  return {
    judged: zones.reduce((sum, { judged }) => sum + judged, 0),
    zoneDays: zones.reduce((sum, { days }) => sum + days, 0),
    winters: [...winters]
      .map(([from, judged]) => ({ from, judged }))
      .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    counts: Array.from({ length: policies }, (_, index) => addUp(zones.map(({ counts }) => counts[index]))),
    zones,
  };
}

function addUp(all: readonly (ActionCounts | undefined)[]): ActionCounts {
  const sum = noActions();
  for (const counts of all) {
    if (counts === undefined) continue;
    for (const action of actions) {
      sum.base[action] += counts.base[action];
      sum.final[action] += counts.final[action];
    }
  }
  return sum;
}
