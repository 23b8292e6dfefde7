import { epochOf, type DangerLevel, type IsoInstant, type ZoneForecast } from '@dawn-patrol/contracts';
import type { AlertFacts } from './alert-facts.ts';

/**
 * Whether a forecast may be relayed. Only `in-force` may: rated, dated, unexpired, of this zone, and
 * from a source that is fresh or ageing. Every other kind says what stands in the way.
 */
export type ForecastStanding =
  | {
      readonly kind: 'in-force';
      readonly forecast: ZoneForecast;
      readonly level: DangerLevel;
      readonly issuedAt: IsoInstant;
      readonly expiresAt: IsoInstant;
    }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'other-zone' | 'invalid' | 'undated' | 'expired' | 'not-vouched' | 'not-rated';
      readonly forecast: ZoneForecast;
    };

/** The first obstacle counts; the state of the source and the forecast's own dates must both allow it. */
export function forecastStanding({ decision, forecast, zone }: AlertFacts): ForecastStanding {
  if (forecast === null) return { kind: 'absent' };
  if (forecast.zoneId !== zone.id) return { kind: 'other-zone', forecast };
  const { issuedAt, expiresAt, danger } = forecast;
  const state = decision.sources.uac;
  if (issuedAt === null || expiresAt === null) return { kind: 'undated', forecast };
  if (state === 'invalid') return { kind: 'invalid', forecast };
  if (state === 'expired' || epochOf(decision.asOf) >= epochOf(expiresAt))
    return { kind: 'expired', forecast };
  if (state !== 'fresh' && state !== 'ageing') return { kind: 'not-vouched', forecast };
  if (!danger.overall.rated) return { kind: 'not-rated', forecast };
  return { kind: 'in-force', forecast, level: danger.overall.level, issuedAt, expiresAt };
}
