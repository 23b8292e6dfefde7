import {
  hoursBetween,
  type DangerRating,
  type IsoInstant,
  type MapLayerZone,
  type Note,
  type SourceReport,
  type ZoneBundle,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import type { Policy } from './policy/policy-schema.ts';
import { isInFuture } from './sources/age.ts';
import { mapLayerEntries } from './sources/map-layer-entries.ts';
import type { ZoneProducts } from './zone-products.ts';

/** The forecast that the layer is held against, and the moment. */
interface Comparison {
  readonly forecast: ZoneForecast;
  readonly issuedAt: IsoInstant;
  readonly asOf: IsoInstant;
  readonly policy: Policy;
}

/**
 * Where avalanche.org's map layer, a second reading of the center's product, disagrees with the
 * forecast in force. For a person to see: the forecast stands, and nothing else changes. Ratings are
 * compared only when the layer speaks of the same moment, or does not say of which.
 */
export function compareMapLayer(
  bundle: ZoneBundle,
  { forecast }: ZoneProducts,
  report: SourceReport,
  policy: Policy,
): Note[] {
  const inForce = report.state === 'fresh' || report.state === 'ageing';
  if (!inForce || forecast === null || forecast.issuedAt === null) return [];
  const comparison = { forecast, issuedAt: forecast.issuedAt, asOf: bundle.asOf, policy };
  const entries = mapLayerEntries(bundle);
  return [seasonNotes, expiryNotes, ratingNotes].flatMap((notesOf) =>
    entries.flatMap((entry) => notesOf(entry, comparison)),
  );
}

function seasonNotes({ offSeason }: MapLayerZone, { forecast }: Comparison): Note[] {
  const { overall } = forecast.danger;
  if (offSeason !== true || !overall.rated) return [];
  const message = `The map layer of avalanche.org calls the zone off-season; the forecast says ${inWords(overall)}.`;
  return [{ code: 'map-layer-off-season', message }];
}

function expiryNotes({ endsAt }: MapLayerZone, { forecast, asOf }: Comparison): Note[] {
  if (endsAt === null || endsAt > asOf) return [];
  const message = `The map layer of avalanche.org shows a product that ended ${endsAt}; the forecast holds until ${forecast.expiresAt ?? 'an unknown time'}.`;
  return [{ code: 'map-layer-expired', message }];
}

function ratingNotes(entry: MapLayerZone, comparison: Comparison): Note[] {
  const { overall } = comparison.forecast.danger;
  if (entry.offSeason === true || !isOfSameMoment(entry, comparison)) return [];
  if (entry.generalInformation) {
    const message = `The map layer of avalanche.org has general information instead of a rating; the forecast says ${inWords(overall)}.${timesUnknown(entry)}`;
    return overall.rated ? [{ code: 'map-layer-general-information', message }] : [];
  }
  if (isSameDanger(entry.danger, overall)) return [];
  const message = `The map layer of avalanche.org says ${inWords(entry.danger)}; the forecast says ${inWords(overall)}.${timesUnknown(entry)}`;
  return [{ code: 'map-layer-level-differs', message }];
}

/** In force at the moment, and begun within a day of the issue: yesterday's layer contradicts nothing. */
function isOfSameMoment({ startsAt, endsAt }: MapLayerZone, { issuedAt, asOf, policy }: Comparison): boolean {
  if (endsAt !== null && endsAt <= asOf) return false;
  if (startsAt === null) return true;
  const apart = Math.abs(hoursBetween(startsAt, issuedAt));
  return !isInFuture(startsAt, asOf, policy) && apart < policy.coherence.maximumSpread.value;
}

function isSameDanger(first: DangerRating, second: DangerRating): boolean {
  return levelOf(first) === levelOf(second);
}

function levelOf(danger: DangerRating): number | null {
  return danger.rated ? danger.level : null;
}

function inWords(danger: DangerRating): string {
  if (danger.rated) return `${danger.level} ${danger.name}`;
  return danger.reason === 'unknown' ? 'a rating that cannot be read' : 'no rating';
}

function timesUnknown({ startsAt, endsAt }: MapLayerZone): string {
  return startsAt === null || endsAt === null ? ' The layer does not say of which time.' : '';
}
