import {
  hoursBetween,
  zoneOf,
  type IsoInstant,
  type SourceReport,
  type ZoneBundle,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import type { ZoneProducts } from '../zone-products.ts';
import { emptyAsNothing } from './empty-as-nothing.ts';
import { isInFuture } from './age.ts';
import { inHours, sourceReport } from './source-report.ts';

type Finding = Pick<SourceReport, 'state' | 'gap' | 'reason'> & { readonly referenceAt?: IsoInstant };

/**
 * What the zone's forecast is worth at the bundle's moment. A zone with bulletins only is never a
 * gap; an undated forecast, or one without an end of validity, is `invalid`.
 */
export function reportUac(bundle: ZoneBundle, products: ZoneProducts, policy: Policy): SourceReport {
  const expected = zoneOf(bundle.zoneId).forecastSchedule === 'daily';
  const { forecast } = products;
  const finding =
    forecast === null
      ? withoutForecast(bundle, products, expected)
      : judgeForecast(forecast, bundle.asOf, policy);
  return sourceReport({ source: 'uac', asOf: bundle.asOf, ...finding, gap: expected && finding.gap });
}

function withoutForecast(bundle: ZoneBundle, products: ZoneProducts, expected: boolean): Finding {
  if (products.zoneMismatch !== null) return invalid(products.zoneMismatch.message);
  const forecasts = emptyAsNothing(bundle.forecasts);
  if (forecasts?.ok === false) {
    return invalid(`The forecast could not be read. ${forecasts.failure.message}`);
  }
  return expected
    ? { state: 'missing', gap: true, reason: 'No forecast came for a zone with one each morning.' }
    : { state: 'not-expected', gap: false, reason: 'No forecast came, and the zone has none on most days.' };
}

function judgeForecast(forecast: ZoneForecast, asOf: IsoInstant, policy: Policy): Finding {
  const { issuedAt, expiresAt } = forecast;
  if (issuedAt === null) return invalid('The forecast carries no issue time.');
  const ageHours = hoursBetween(issuedAt, asOf);
  if (isInFuture(issuedAt, asOf, policy)) {
    return invalid(`Issued after the moment being judged, by ${inHours(ageHours)}.`, issuedAt);
  }
  if (expiresAt === null) return invalid('The forecast carries no end of validity.', issuedAt);
  return judgeAge({ issuedAt, ageHours, hoursPastEnd: hoursBetween(expiresAt, asOf) }, policy);
}

interface ForecastAge {
  readonly issuedAt: IsoInstant;
  readonly ageHours: number;
  /** Hours since the end of validity; negative while the forecast is valid. */
  readonly hoursPastEnd: number;
}

function judgeAge({ issuedAt, ageHours, hoursPastEnd }: ForecastAge, policy: Policy): Finding {
  const { ageingAfter, gapAfterExpiry } = policy.sourceLimits.uac;
  if (hoursPastEnd >= 0) {
    return {
      state: 'expired',
      referenceAt: issuedAt,
      gap: hoursPastEnd > gapAfterExpiry.value,
      reason: `Issued ${inHours(ageHours)} ago; its validity ended ${inHours(hoursPastEnd)} ago.`,
    };
  }
  const state = ageHours > ageingAfter.value ? 'ageing' : 'fresh';
  const reason = `Issued ${inHours(ageHours)} ago; valid for another ${inHours(hoursPastEnd)}.`;
  return { state, referenceAt: issuedAt, gap: false, reason };
}

function invalid(reason: string, referenceAt?: IsoInstant): Finding {
  return { state: 'invalid', gap: true, reason, ...(referenceAt === undefined ? {} : { referenceAt }) };
}
