import { actionRank, utahZones, type Zone } from '@dawn-patrol/contracts';
import type { StoredRun, StoredZoneRun } from '@dawn-patrol/store';

/** A zone in the shown run: with its part, with a part that cannot be read, or not in the run. */
export type ZoneSituation =
  | { readonly kind: 'present'; readonly zone: Zone; readonly part: StoredZoneRun }
  | { readonly kind: 'unreadable'; readonly zone: Zone; readonly message: string }
  | { readonly kind: 'not-in-run'; readonly zone: Zone };

/** The zones of a page: those that ask for someone's attention first, the most urgent first. */
export interface ZonesByNeed {
  readonly attention: readonly ZoneSituation[];
  readonly calm: readonly ZoneSituation[];
  readonly notInRun: readonly ZoneSituation[];
}

/** All nine zones in the run, north to south. */
export function zoneSituations(run: StoredRun): ZoneSituation[] {
  return utahZones.map((zone) => {
    const part = run.zones.find(({ zoneId }) => zoneId === zone.id);
    if (part !== undefined) return { kind: 'present', zone, part };
    const broken = run.unreadable.find(({ zoneId }) => zoneId === zone.id);
    return broken === undefined
      ? { kind: 'not-in-run', zone }
      : { kind: 'unreadable', zone, message: broken.message };
  });
}

/**
 * Parts the zones by need and orders them: the higher action first, a zone without a decision as
 * one for a person and ahead of those, then more flags first, then north to south.
 */
export function zonesByNeed(situations: readonly ZoneSituation[]): ZonesByNeed {
  const present = situations
    .filter(({ kind }) => kind !== 'not-in-run')
    .toSorted((a, b) => needOf(b) - needOf(a));
  return {
    attention: present.filter((situation) => needOf(situation) > 0),
    calm: present.filter((situation) => needOf(situation) === 0),
    notInRun: situations.filter(({ kind }) => kind === 'not-in-run'),
  };
}

const aboveAnyFlags = 100;
const brokenNeed = actionRank('human-review') * aboveAnyFlags + aboveAnyFlags / 2;

function needOf(situation: ZoneSituation): number {
  if (situation.kind !== 'present') return brokenNeed;
  const { decision, error, failures } = situation.part;
  if (decision === null || error !== null) return brokenNeed;
  return actionRank(decision.action) * aboveAnyFlags + decision.flags.length + (failures.length > 0 ? 1 : 0);
}
