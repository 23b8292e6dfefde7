import { assertNever, type IsoInstant, type MapLayerZone, type ZoneBundle } from '@dawn-patrol/contracts';
import { emptyAsNothing } from '../sources/empty-as-nothing.ts';
import { mapLayerEntries } from '../sources/map-layer-entries.ts';
import type { WarningFinding } from './warning-finding.ts';

type Standing = 'in-force' | 'not-in-force' | 'unknown';

/**
 * The warning product of avalanche.org's map layer, where the center publishes its own warnings. A
 * watch and a special bulletin are shown and are no warning. A layer that did not come, or that has
 * nothing of the zone, says nothing; one that cannot be read leaves the question open.
 */
export function mapLayerWarning(bundle: ZoneBundle): WarningFinding {
  if (emptyAsNothing(bundle.mapLayer)?.ok === false) {
    return { inForce: false, missing: ['map-layer-readable'], evidence: {} };
  }
  const products = mapLayerEntries(bundle)
    .filter(({ warning }) => warning !== null)
    .map((entry) => ({ entry, standing: standingOf(entry, bundle.asOf) }))
    .toSorted((first, second) => order[first.standing] - order[second.standing]);
  const [leading] = products;
  if (leading === undefined) return { inForce: false, missing: [], evidence: {} };
  return {
    inForce: leading.standing === 'in-force',
    missing: leading.standing === 'unknown' ? ['map-layer-warning'] : [],
    evidence: { mapLayer: describe(leading.entry, leading.standing) },
  };
}

const order = { 'in-force': 0, unknown: 1, 'not-in-force': 2 } as const satisfies Record<Standing, number>;

/** The layer's own times hold where it has them; its dates often have no time zone and are then unknown. */
function standingOf({ warning, startsAt, endsAt }: MapLayerZone, asOf: IsoInstant): Standing {
  if ((startsAt !== null && startsAt > asOf) || (endsAt !== null && endsAt <= asOf)) return 'not-in-force';
  switch (warning) {
    case 'warning':
      return 'in-force';
    case 'unknown':
      return 'unknown';
    case 'watch':
    case 'special':
    case null:
      return 'not-in-force';
    default:
      return assertNever(warning, 'warning product');
  }
}

function describe({ warning, startsAt, endsAt }: MapLayerZone, standing: Standing): object {
  return { origin: 'avalanche.org', warning, standing, startsAt, endsAt };
}
