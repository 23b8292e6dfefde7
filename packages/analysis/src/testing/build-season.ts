import { addHours, ratedAt, succeed, type DangerLevel, type IsoInstant } from '@dawn-patrol/contracts';
import { buildForecast, buildProblem, instant } from '@dawn-patrol/contracts/testing';
import type { ZoneDay } from '../replay/zone-day.ts';
import { buildBundle } from './build-bundle.ts';

/** A zone's morning as a test of a replay tells it. */
export interface Morning {
  readonly zone?: string;
  /** A moment, or a date: 14:00 UTC of it, morning in Denver. */
  readonly at: string;
  /** Null: the center says that there is no rating. */
  readonly level: DangerLevel | null;
  /** The level of the product 24 hours before; the same level unless it says otherwise. */
  readonly before?: DangerLevel;
  /** Two problems in one cell. */
  readonly twoProblems?: boolean;
}

/** A zone-day with a product issued at that moment, the product of the day before, and fresh sources besides. */
export function buildZoneDay({
  zone = 'salt-lake',
  at,
  level,
  before,
  twoProblems = false,
}: Morning): ZoneDay {
  const asOf: IsoInstant = instant(at.length === 10 ? `${at}T14:00:00Z` : at);
  const overall = level === null ? ({ rated: false, reason: 'none' } as const) : ratedAt(level);
  const problems = twoProblems ? [buildProblem(), buildProblem({ slot: 2, type: 'wind-slab' })] : [];
  const earlier = before ?? level;
  const previous =
    earlier === null
      ? []
      : [buildForecast({ productId: '100000', issuedAt: addHours(asOf, -24), overall: ratedAt(earlier) })];
  return {
    zone,
    bundle: buildBundle({
      asOf,
      forecasts: succeed([buildForecast({ issuedAt: asOf, overall, problems })]),
      previousForecasts: succeed(previous),
      weather: null,
      alerts: null,
      snowpack: null,
    }),
  };
}
