import { describe, expect, it } from 'vitest';
import { hourlyWinter, type HourlyField, type HourlySeason } from '../__fixtures__/hourly-winter.ts';
import { flagsOf, hourly, type Flags } from '../__fixtures__/judge-tracks.ts';

/**
 * Faults just beyond the published hourly limits of Heggli et al. 2022, put at every hour of four series:
 * 25 cm/h of depth and 25 mm/h of SWE, both ways; 10 mm/h of precipitation. A change over the stamp of
 * midnight, which is compared with nothing, counts by its mean over the two hours, as there.
 */
const limits: readonly (readonly [HourlyField, number])[] = [
  ['snowDepthCm', 25],
  ['sweMm', 25],
  ['precipitationAccumulatedMm', 10],
];
const snow = limits.map(([field]) => field);
const factors = [2.54, 25.4, 1 / 2.54, 1 / 25.4, 0.3048, 3.2808, 10, 0.1];

const isMidnight = (place: number): boolean => (place + 1) % 24 === 0;
const isFlagged = (flag: Flags[number] | undefined): boolean => flag === 'suspect' || flag === 'fail';

type Fault = (track: readonly number[], place: number) => readonly number[];

/** The places, one a fault, whose value is not flagged; at midnight, whose value passes for good. */
function missedBy(
  field: HourlyField,
  fault: Fault,
  isNone: (track: readonly number[], place: number) => boolean = () => false,
): string[] {
  const missed: string[] = [];
  for (const [triplet, season] of hourlyWinter) {
    for (let place = 1; place < season[field].length; place += 1) {
      if (isNone(season[field], place)) continue;
      const flag = judge(season, field, fault(season[field], place))[place];
      if (isMidnight(place) ? flag === 'good' : !isFlagged(flag)) missed.push(`${triplet} ${place}`);
    }
  }
  return missed;
}

function judge(season: HourlySeason, field: HourlyField, track: readonly number[]): Flags {
  return flagsOf({ ...season, [field]: track }, field, hourly);
}

/** What a value must be for the change from the last comparable hour to be so large an hour. */
function beyond(track: readonly number[], place: number, perHour: number): number {
  const from = isMidnight(place - 1) && place > 1 ? place - 2 : place - 1;
  return (track[from] ?? Number.NaN) + perHour * (place - from);
}

describe('hourly series', () => {
  it.each([...hourlyWinter])(
    'of %s have no flag but that of midnight, which is unknown',
    (_triplet, season) => {
      for (const field of [...snow, 'temperatureObservedC'] as const) {
        const flags = flagsOf(season, field, hourly);
        expect(flags.map((flag, place) => (isMidnight(place) ? flag : 'unknown'))).toEqual(
          flags.map(() => 'unknown'),
        );
        expect(flags.filter((_, place) => !isMidnight(place)).filter((flag) => flag !== 'good')).toEqual([]);
      }
    },
  );

  it.each(
    limits.flatMap(([field, limit]) => [[field, limit + 0.1] as const, [field, -limit - 0.1] as const]),
  )(
    'with a spike of %s that changes by %d an hour have it flagged at every hour',
    { timeout: 60_000 },
    (field, perHour) => {
      expect(missedBy(field, (track, place) => track.with(place, beyond(track, place, perHour)))).toEqual([]);
    },
  );

  it.each(
    limits.flatMap(([field, limit]) => [[field, limit + 0.1] as const, [field, -limit - 0.1] as const]),
  )(
    'with a step of %s by %d an hour have its first value flagged at every hour',
    { timeout: 60_000 },
    (field, perHour) => {
      const step: Fault = (track, place) => {
        const shift = beyond(track, place, perHour) - (track[place] ?? Number.NaN);
        return track.map((value, index) => (index < place ? value : value + shift));
      };
      expect(missedBy(field, step)).toEqual([]);
    },
  );

  it.each(snow)(
    'with one value of %s in another unit have it flagged at every hour',
    { timeout: 120_000 },
    (field) => {
      for (const factor of factors) {
        const slip: Fault = (track, place) => track.with(place, (track[place] ?? 0) * factor);
        expect(missedBy(field, slip), `times ${factor}`).toEqual([]);
      }
    },
  );

  it.each(snow)(
    'with %s in another unit from an hour on have its first value flagged at every hour',
    { timeout: 120_000 },
    (field) => {
      for (const factor of factors) {
        // After midnight a change that is small by the published limits may stand: it is not injected.
        const isSmall = (track: readonly number[], place: number): boolean =>
          isMidnight(place - 1) && (track[place] ?? 0) * Math.abs(factor - 1) <= 50;
        const slip: Fault = (track, place) =>
          track.map((value, index) => (index < place ? value : value * factor));
        expect(missedBy(field, slip, isSmall), `times ${factor}`).toEqual([]);
      }
    },
  );

  it('with an observed temperature in Fahrenheit have it flagged at every hour', { timeout: 60_000 }, () => {
    expect(
      missedBy('temperatureObservedC', (track, place) => track.with(place, (track[place] ?? 0) * 1.8 + 32)),
    ).toEqual([]);
  });

  it.each(snow)(
    'with %s that hangs for two days of the storm have it flagged from the first water on',
    (field) => {
      for (const [triplet, season] of hourlyWinter) {
        // Seeley Creek had 2.5 mm in these days, less than the limit.
        if (triplet === '742:UT:SNTL') continue;
        const [first, last] = [30, 78];
        const held = season[field][first] ?? 0;
        const flags = judge(
          season,
          field,
          season[field].map((value, index) => (index > first && index <= last ? held : value)),
        );
        const passed = flags.flatMap((flag, index) =>
          index > first + 8 && index <= last && flag === 'good' ? [`${triplet} ${index}`] : [],
        );
        expect(passed).toEqual([]);
      }
    },
  );
});
