import { winter } from './winter-season.ts';

/** The quantities of the season, with the names that the checks use. */
export const quantities = [
  'snowDepthCm',
  'sweMm',
  'precipitationAccumulatedMm',
  'temperatureMinimumC',
  'temperatureMaximumC',
  'temperatureAverageC',
] as const;
export type Quantity = (typeof quantities)[number];

/** One station's season in SI units, one value a day. */
export type Season = Readonly<Record<Quantity, readonly number[]>>;

export const seasonDays = 52;

/** The four real series, by station. */
export const winterTracks: ReadonlyMap<string, Season> = new Map(
  Object.entries(winter.stations).map(([triplet, series]) => {
    const times = (values: readonly (number | null)[], factor: number): number[] =>
      values.map((value) => (value ?? Number.NaN) * factor);
    return [
      triplet,
      {
        snowDepthCm: times(series.SNWD, 2.54),
        sweMm: times(series.WTEQ, 25.4),
        precipitationAccumulatedMm: times(series.PREC, 25.4),
        temperatureMinimumC: times(series.TMIN, 1),
        temperatureMaximumC: times(series.TMAX, 1),
        temperatureAverageC: times(series.TAVG, 1),
      },
    ];
  }),
);
