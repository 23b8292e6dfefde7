import type { StationField } from '../element-table.ts';
import { winterTracks } from './winter-tracks.ts';

/** Hours of one station, from 01:00 of the first day on, in SI units; the 24th, 48th, … is the stamp of midnight. */
export type HourlySeason = Readonly<
  Record<'snowDepthCm' | 'sweMm' | 'precipitationAccumulatedMm' | 'temperatureObservedC', readonly number[]>
>;

const hoursPerDay = 24;
/** Four days of the storm of 16 to 20 February 2026. */
const [firstDay, lastDay] = [32, 36];

/**
 * An hourly series that ends each day at the real daily value: rises come in the middle twelve hours,
 * falls all day long, temperatures swing between minimum and maximum. Rounded as the service does, and
 * with the noise of a sonic sensor of one inch. Made up within the day, real from day to day.
 */
export const hourlyWinter: ReadonlyMap<string, HourlySeason> = new Map(
  [...winterTracks].map(([triplet, season]) => {
    const hours = <T>(of: (day: number, hour: number) => T): T[] =>
      Array.from({ length: (lastDay - firstDay) * hoursPerDay }, (_, index) =>
        of(firstDay + Math.floor(index / hoursPerDay), (index % hoursPerDay) + 1),
      );
    const between = (track: readonly number[], day: number, hour: number): number => {
      const [before, after] = [track[day - 1] ?? Number.NaN, track[day] ?? Number.NaN];
      const share = after > before ? Math.min(Math.max((hour - 6) / 12, 0), 1) : hour / hoursPerDay;
      return before + (after - before) * share;
    };
    const rounded = (value: number, unit: number): number => Math.round(value / unit) * unit;
    const noise = (hour: number): number => (hour % 7 === 3 ? 2.54 : 0);
    const swing = (day: number, hour: number): number => {
      const [low, high] = [season.temperatureMinimumC[day] ?? 0, season.temperatureMaximumC[day] ?? 0];
      return (low + high) / 2 - ((high - low) / 2) * Math.cos(((hour - 4) * Math.PI) / 12);
    };
    return [
      triplet,
      {
        snowDepthCm: hours((day, hour) => rounded(between(season.snowDepthCm, day, hour), 2.54) + noise(hour)),
        sweMm: hours((day, hour) => rounded(between(season.sweMm, day, hour), 2.54)),
        precipitationAccumulatedMm: hours((day, hour) =>
          rounded(between(season.precipitationAccumulatedMm, day, hour), 2.54),
        ),
        temperatureObservedC: hours((day, hour) => rounded(swing(day, hour), 0.1)),
      },
    ];
  }),
);

export type HourlyField = keyof HourlySeason & StationField;
