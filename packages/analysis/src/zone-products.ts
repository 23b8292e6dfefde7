import {
  zoneIds,
  type Parsed,
  type SourceFailure,
  type ZoneBundle,
  type ZoneForecast,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { emptyAsNothing } from './sources/empty-as-nothing.ts';

/** The zone's forecast, and the products that came before it. Products of other zones are left out. */
export interface ZoneProducts {
  /** The newest product of the zone's own payload, or null. */
  readonly forecast: ZoneForecast | null;
  /** Older products of that payload and all of the previous one, in no particular order. */
  readonly earlier: readonly ZoneForecast[];
  /** True when a previous payload came but could not be read. */
  readonly earlierUnreadable: boolean;
  /** Set when the payload holds products, and all of them are of another zone. */
  readonly zoneMismatch: SourceFailure | null;
}

/** Chooses the zone's forecast: the newest product by issue time, an undated one last. */
export function selectProducts(bundle: ZoneBundle): ZoneProducts {
  const published = valuesOf(bundle.forecasts);
  const [forecast = null, ...older] = ofZone(published, bundle.zoneId).toSorted(newestFirst);
  const previous = emptyAsNothing(bundle.previousForecasts);
  return {
    forecast,
    earlier: [...older, ...ofZone(valuesOf(previous), bundle.zoneId)],
    earlierUnreadable: previous?.ok === false,
    zoneMismatch: forecast === null && published.length > 0 ? mismatch(published, bundle.zoneId) : null,
  };
}

function valuesOf(parsed: Parsed<readonly ZoneForecast[]>): readonly ZoneForecast[] {
  return parsed?.ok === true ? parsed.value : [];
}

/** A product whose zone nobody named was asked for as this zone's, and counts. */
function ofZone(products: readonly ZoneForecast[], zoneId: ZoneId): ZoneForecast[] {
  return products.filter((product) => product.zoneId === null || product.zoneId === zoneId);
}

/** Equal issue times: the higher product number, then the higher level, so that input order never decides. */
function newestFirst(first: ZoneForecast, second: ZoneForecast): number {
  const byTime = compareTexts(second.issuedAt, first.issuedAt);
  if (byTime !== 0) return byTime;
  const byNumber = Number(second.productId ?? 0) - Number(first.productId ?? 0);
  if (byNumber !== 0 && !Number.isNaN(byNumber)) return byNumber;
  return levelOf(second) - levelOf(first);
}

/** For ordering only: instants compare as texts, and null comes before all of them. */
function compareTexts(first: string | null, second: string | null): number {
  if (first === second) return 0;
  if (first === null) return -1;
  if (second === null) return 1;
  return first < second ? -1 : 1;
}

/** For ordering only: an unrated product sorts below every level. */
function levelOf({ danger: { overall } }: ZoneForecast): number {
  return overall.rated ? overall.level : -1;
}

function mismatch(products: readonly ZoneForecast[], zoneId: ZoneId): SourceFailure {
  const zones = zoneIds.filter((id) => products.some((product) => product.zoneId === id)).join(', ');
  return {
    kind: 'zone-mismatch',
    source: 'uac',
    message: `Expected a forecast for ${zoneId}, got one for ${zones}. Check which zone was asked for.`,
  };
}
