import {
  addHours,
  localDateSchema,
  missingReading,
  observedReading,
  stationTripletSchema,
  succeed,
  type IsoInstant,
  type Parsed,
  type QualityFlag,
  type Reading,
  type Snowpack,
  type StationDay,
  type StationHour,
  type StationSeries,
} from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';

/** End of the newest measured day at `dawn`: midnight Pacific standard time. */
export const dayEnd = instant('2026-03-06T08:00:00Z');

/** Readings day by day, oldest first. Null is one that did not come. */
export type Series = readonly (number | null)[];

/** A station's readings on the days up to `endsAt`: as many as the longest series, two at least; a shorter one begins later. */
export interface StationFields {
  readonly triplet?: string;
  readonly endsAt?: IsoInstant;
  readonly depthCm?: Series;
  readonly sweMm?: Series;
  readonly precipitationMm?: Series;
  readonly minimumC?: Series;
  readonly maximumC?: Series;
  readonly averageC?: Series;
  readonly observedC?: Series;
  readonly quality?: QualityFlag;
}

/** The days of one station, ending at `dayEnd`, without any change unless the fields say so. */
export function buildStation(fields: StationFields = {}): StationSeries {
  const { triplet = '766:UT:SNTL', endsAt = dayEnd } = fields;
  const series = [fields.depthCm, fields.sweMm, fields.precipitationMm, fields.minimumC, fields.averageC];
  const count = Math.max(2, ...series.map((values) => values?.length ?? 0));
  return {
    triplet: stationTripletSchema.parse(triplet),
    days: Array.from({ length: count }, (_, index) => buildDay(endsAt, fields, count - 1 - index)),
    hours: [],
  };
}

function buildDay(newest: IsoInstant, fields: StationFields, back: number): StationDay {
  const { depthCm = [100, 100], sweMm = [300, 300], maximumC = [-5, -5], observedC = [-8, -8] } = fields;
  const read = (values: Series | undefined): Reading => {
    const value = values?.[values.length - 1 - back] ?? null;
    return value === null ? missingReading('no row') : observedReading(value, fields.quality ?? 'good');
  };
  const endsAt = addHours(newest, -24 * back);
  return {
    date: localDateSchema.parse(addHours(endsAt, -24).slice(0, 10)),
    endsAt,
    snowDepthCm: read(depthCm),
    sweMm: read(sweMm),
    precipitationAccumulatedMm: read(fields.precipitationMm),
    temperatureObservedC: read(observedC),
    temperatureMinimumC: read(fields.minimumC),
    temperatureMaximumC: read(maximumC),
    temperatureAverageC: read(fields.averageC),
  };
}

/** The hours of one station up to `endsAt`, oldest first: as many as the longest series. Null is a reading that did not come. */
export function buildHours(
  endsAt: IsoInstant,
  fields: {
    readonly triplet?: string;
    readonly depthCm?: number | null | Series;
    readonly sweMm?: Series;
    readonly precipitationMm?: Series;
    readonly temperatureC?: Series;
    readonly quality?: QualityFlag;
  } = {},
): StationSeries {
  const { triplet = '766:UT:SNTL', depthCm = 100, quality = 'good', temperatureC = [-5] } = fields;
  const depths = typeof depthCm === 'number' || depthCm === null ? [depthCm] : depthCm;
  const all = [depths, fields.sweMm, fields.precipitationMm, temperatureC];
  const count = Math.max(...all.map((values) => values?.length ?? 0));
  const read = (values: Series | undefined, back: number): Reading => {
    const value = values?.[values.length - 1 - back] ?? null;
    return value === null ? missingReading('no row') : observedReading(value, quality);
  };
  const hours = Array.from({ length: count }, (_, index): StationHour => {
    const back = count - 1 - index;
    return {
      endsAt: addHours(endsAt, -back),
      snowDepthCm: read(depths, back),
      sweMm: read(fields.sweMm, back),
      precipitationAccumulatedMm: read(fields.precipitationMm, back),
      temperatureObservedC: read(temperatureC, back),
    };
  });
  return { triplet: stationTripletSchema.parse(triplet), days: [], hours };
}

/** A snowpack of such stations. */
export function snowpackOf(...stations: StationSeries[]): Parsed<Snowpack> {
  return succeed({ stations, notes: [] });
}
