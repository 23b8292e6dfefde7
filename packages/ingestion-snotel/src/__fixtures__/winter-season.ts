import { z } from 'zod';
import { loadFixture } from './load-fixture.ts';

/** Elements of the season, with the unit in which the fixture holds them. */
const winterUnits = {
  SNWD: 'in',
  WTEQ: 'in',
  PREC: 'in',
  TMIN: 'degC',
  TMAX: 'degC',
  TAVG: 'degC',
} as const;
export type WinterElement = keyof typeof winterUnits;

/** One value a day, from the season's first day on; null where there is none. */
export type WinterSeries = Record<WinterElement, (number | null)[]>;

const values = z.array(z.number().nullable());
const seasonSchema = z.object({
  from: z.string(),
  stations: z.record(
    z.string(),
    z.object({ SNWD: values, WTEQ: values, PREC: values, TMIN: values, TMAX: values, TAVG: values }),
  ),
});

/** Four stations from 15 January to 7 March 2026, as AWDB dates them; the storm of 16 to 20 February is in it. */
export const winter: { readonly from: string; readonly stations: Readonly<Record<string, WinterSeries>> } =
  seasonSchema.parse(JSON.parse(loadFixture('snotel-winter-2026.json')));

/** The days from one place of the season on, as the service answers for these stations and elements. */
export function winterPayload(
  stations: Readonly<Record<string, WinterSeries>>,
  elements: readonly WinterElement[],
  start = 0,
): object[] {
  const first = Date.parse(`${winter.from}T00:00:00Z`) + start * 86_400_000;
  const dateOf = (index: number): string => new Date(first + index * 86_400_000).toISOString().slice(0, 10);
  return Object.entries(stations).map(([stationTriplet, series]) => ({
    stationTriplet,
    data: elements.map((elementCode) => ({
      stationElement: { elementCode, ordinal: 1, durationName: 'DAILY', storedUnitCode: winterUnits[elementCode] },
      values: series[elementCode].map((value, index) => ({ date: dateOf(index), value })),
    })),
  }));
}
