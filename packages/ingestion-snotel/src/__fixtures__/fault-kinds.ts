import type { Fault, Inject } from './inject-faults.ts';
import { seasonDays, type Quantity, type Season } from './winter-tracks.ts';

/**
 * The faults of instruments, put into series that hold none: what each one is. How large it must be to
 * be found is the table of the README, `quality/detection-curve.test.ts`.
 */

/** One reading that is off by a size and comes back: an echo from falling snow, a burst in transmission. */
export function spike(fields: readonly Quantity[], size: number): Inject {
  return (season, place) => ({
    tracks: alter(season, fields, (value, index) => (index === place ? value + size : value)),
    places: [place],
  });
}

/** All readings from a place on off by a size: a sensor moved or exchanged. Its first value is to be flagged. */
export function step(fields: readonly Quantity[], size: number): Inject {
  return (season, place) =>
    place === 0
      ? null
      : {
          tracks: alter(season, fields, (value, index) => (index < place ? value : value + size)),
          places: [place],
        };
}

/** One reading in another unit. */
export function slip(fields: readonly Quantity[], convert: (value: number) => number): Inject {
  return (season, place) => ({
    tracks: alter(season, fields, (value, index) => (index === place ? convert(value) : value)),
    places: [place],
  });
}

/** All readings from a place on in another unit. Its first value is to be flagged. */
export function lastingSlip(fields: readonly Quantity[], convert: (value: number) => number): Inject {
  return (season, place) =>
    place === 0
      ? null
      : {
          tracks: alter(season, fields, (value, index) => (index < place ? value : convert(value))),
          places: [place],
        };
}

/** A sensor that repeats its last value for some days, whatever the weather; all of them are to be flagged. */
export function repeat(fields: readonly Quantity[], length: number): Inject {
  return (season, place) => (place + length >= seasonDays ? null : hang(season, fields, place, length));
}

/**
 * A snow sensor or gauge that repeats its last value while water comes: at least `water` mm in freezing
 * air and less than `below`. Flagged must be all from the first day on that brought some.
 */
export function flatLine(field: Quantity, length: number, [water, below]: readonly [number, number]): Inject {
  return (season, place) => {
    if (place + length >= seasonDays) return null;
    const days = Array.from({ length }, (_, index) => place + 1 + index);
    const frozen = days
      .filter((day) => at(season.temperatureAverageC, day) <= 0.5)
      .reduce((sum, day) => sum + waterOf(season, field, day), 0);
    if (frozen < water || frozen >= below) return null;
    const first = days.find((day) => waterOf(season, field, day) > 0.1) ?? place;
    const fault = hang(season, [field], place, length);
    return { ...fault, places: fault.places.filter((day) => day >= first) };
  };
}

/** Water of a day in mm, by the gauge; for the gauge itself by SWE, where the depth has risen too. */
function waterOf({ precipitationAccumulatedMm, sweMm, snowDepthCm }: Season, field: Quantity, day: number): number {
  const gain = (track: readonly number[]): number => at(track, day) - at(track, day - 1);
  if (field !== 'precipitationAccumulatedMm') return gain(precipitationAccumulatedMm);
  return gain(snowDepthCm) > 0 ? Math.max(0, gain(sweMm)) : 0;
}

function hang(season: Season, fields: readonly Quantity[], place: number, length: number): Fault {
  return {
    tracks: Object.fromEntries(
      fields.map((field) => [
        field,
        season[field].map((value, index) =>
          index > place && index <= place + length ? at(season[field], place) : value,
        ),
      ]),
    ),
    places: Array.from({ length }, (_, index) => place + 1 + index),
  };
}

function alter(
  season: Season,
  fields: readonly Quantity[],
  change: (value: number, index: number) => number,
): Fault['tracks'] {
  return Object.fromEntries(fields.map((field) => [field, season[field].map(change)]));
}

function at(values: readonly number[], place: number): number {
  return values[Math.min(Math.max(place, 0), seasonDays - 1)] ?? Number.NaN;
}
