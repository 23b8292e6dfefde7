import {
  zoneIds,
  type IsoInstant,
  type Parsed,
  type SourceFailure,
  type ZoneBundle,
  type ZoneForecast,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { newestFirst } from './newest-first.ts';
import type { Policy } from './policy/policy-schema.ts';
import { isInFuture } from './sources/age.ts';
import { emptyAsNothing } from './sources/empty-as-nothing.ts';

/** Why a product of the payload was not taken for the forecast, although nobody knows it to be older. */
export type PassedOver = { readonly product: ZoneForecast; readonly why: 'in-future' | 'undated' };

/** The zone's forecast, and its other products. Products of other zones are left out. */
export interface ZoneProducts {
  /** The newest product of the zone's own payload that could have been known, or null. */
  readonly forecast: ZoneForecast | null;
  /** The other products of that payload and all of the previous one, in no particular order. */
  readonly earlier: readonly ZoneForecast[];
  /** Products of the payload that lost to a sounder one. */
  readonly passedOver: readonly PassedOver[];
  /** True when a previous payload came but could not be read. */
  readonly earlierUnreadable: boolean;
  /** Set when the payload holds products, and all of them are of another zone. */
  readonly zoneMismatch: SourceFailure | null;
}

/**
 * Chooses the zone's forecast: the newest product that is dated and not of the future. One of the
 * future, and after it an undated one, is chosen only where there is no other.
 */
export function selectProducts(bundle: ZoneBundle, policy: Policy): ZoneProducts {
  const published = valuesOf(bundle.forecasts);
  const standing = (product: ZoneForecast) => standingOf(product, bundle.asOf, policy);
  const [forecast = null, ...others] = ofZone(published, bundle.zoneId).toSorted(
    (first, second) => order[standing(first)] - order[standing(second)] || newestFirst(first, second),
  );
  const previous = emptyAsNothing(bundle.previousForecasts);
  return {
    forecast,
    earlier: [
      ...others,
      ...ofZone(valuesOf(previous), bundle.zoneId).filter((product) => !isSame(product, forecast)),
    ],
    passedOver: others.flatMap((product) => {
      const why = standing(product);
      return forecast === null || why === 'sound' || why === standing(forecast) ? [] : [{ product, why }];
    }),
    earlierUnreadable: previous?.ok === false,
    zoneMismatch: forecast === null && published.length > 0 ? mismatch(published, bundle.zoneId) : null,
  };
}

/** A page of history lists the current product too, as a day without a time. */
function isSame({ productId }: ZoneForecast, forecast: ZoneForecast | null): boolean {
  return productId !== null && productId === forecast?.productId;
}

type Standing = 'sound' | PassedOver['why'];
const order = { sound: 0, 'in-future': 1, undated: 2 } as const satisfies Record<Standing, number>;

function standingOf({ issuedAt }: ZoneForecast, asOf: IsoInstant, policy: Policy): Standing {
  if (issuedAt === null) return 'undated';
  return isInFuture(issuedAt, asOf, policy) ? 'in-future' : 'sound';
}

function valuesOf(parsed: Parsed<readonly ZoneForecast[]>): readonly ZoneForecast[] {
  return parsed?.ok === true ? parsed.value : [];
}

/** A product whose zone nobody named was asked for as this zone's, and counts. */
function ofZone(products: readonly ZoneForecast[], zoneId: ZoneId): ZoneForecast[] {
  return products.filter((product) => product.zoneId === null || product.zoneId === zoneId);
}

function mismatch(products: readonly ZoneForecast[], zoneId: ZoneId): SourceFailure {
  const zones = zoneIds.filter((id) => products.some((product) => product.zoneId === id)).join(', ');
  return {
    kind: 'zone-mismatch',
    source: 'uac',
    message: `Expected a forecast for ${zoneId}, got one for ${zones}. Check which zone was asked for.`,
  };
}
