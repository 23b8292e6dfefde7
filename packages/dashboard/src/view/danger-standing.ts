import { type Decision, type IsoInstant, type Zone, type ZoneForecast } from '@dawn-patrol/contracts';

/**
 * Whether a forecast's rating may be shown as the danger. Only `in-force` may; each other kind says
 * what stands in the way, and its rating may only be told as what was said.
 */
export type DangerStanding =
  | { readonly kind: 'absent' }
  | {
      readonly kind:
        | 'in-force'
        | 'not-rated'
        | 'expired'
        | 'undated'
        | 'invalid'
        | 'other-zone'
        | 'not-vouched';
      readonly forecast: ZoneForecast;
    };

interface StandingInput {
  readonly zone: Zone;
  readonly forecast: ZoneForecast | null;
  readonly decision: Decision | null;
  /** The moment of the page, which may be later than that of the decision. */
  readonly judgedAt: IsoInstant;
}

/** The first obstacle counts; the source's state and the forecast's own dates must both allow the rating. */
export function dangerStanding({ zone, forecast, decision, judgedAt }: StandingInput): DangerStanding {
  if (forecast === null) return { kind: 'absent' };
  if (forecast.zoneId !== zone.id) return { kind: 'other-zone', forecast };
  const state = decision?.sources.uac;
  if (state === 'invalid') return { kind: 'invalid', forecast };
  if (forecast.issuedAt === null || forecast.expiresAt === null) return { kind: 'undated', forecast };
  if (state === 'expired' || judgedAt >= forecast.expiresAt) return { kind: 'expired', forecast };
  if (state !== 'fresh' && state !== 'ageing') return { kind: 'not-vouched', forecast };
  return forecast.danger.overall.rated ? { kind: 'in-force', forecast } : { kind: 'not-rated', forecast };
}
