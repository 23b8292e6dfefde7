import type {
  IsoInstant,
  Reading,
  StationDay,
  StationHour,
  StationSeries,
  StationTriplet,
} from '@dawn-patrol/contracts';

/** What a station measures, named as in the snowpack. Stored by these names: they never change. */
export const dailyQuantities = [
  'snowDepthCm',
  'sweMm',
  'precipitationAccumulatedMm',
  'temperatureObservedC',
  'temperatureMinimumC',
  'temperatureMaximumC',
  'temperatureAverageC',
] as const satisfies readonly (keyof StationDay)[];

export const hourlyQuantities = [
  'snowDepthCm',
  'sweMm',
  'precipitationAccumulatedMm',
  'temperatureObservedC',
] as const satisfies readonly (keyof StationHour)[];

export type StationQuantity = (typeof dailyQuantities)[number];

/**
 * Which series a reading belongs to. The two periods are kept apart: the hourly value at midnight
 * and the daily value of the day that ends then are edited differently by their source.
 */
export interface StationSeriesKey {
  readonly triplet: StationTriplet;
  readonly quantity: StationQuantity;
  readonly period: 'daily' | 'hourly';
}

/** One value that the source gave for one moment, with when it said so. */
export interface StoredReading {
  readonly endsAt: IsoInstant;
  /** Missing when the source had given a value before and then took it back. */
  readonly reading: Reading;
  /** When the source first gave this value. */
  readonly fetchedAt: IsoInstant;
  /** Of the payload that first gave it. */
  readonly sha256: string;
}

/** The payload that readings come from. */
export interface ReadingsProvenance {
  readonly fetchedAt: IsoInstant;
  readonly sha256: string;
}

/**
 * Stations with their readings: a `Snowpack`, or anything that makes one station after the other, so
 * that a season of every station need not be in memory at once.
 */
export interface StationReadings {
  readonly stations: Iterable<StationSeries>;
}

/** What saving readings changed, in numbers of readings. */
export interface ReadingsReport {
  /** First value for its moment. */
  readonly created: number;
  /** Another value than the one in force; both are kept. */
  readonly revised: number;
  /** The source no longer gives the value in force; that is kept beside it. */
  readonly withdrawn: number;
  /** The same value, of which the quality is now judged otherwise. */
  readonly requalified: number;
  readonly unchanged: number;
}
