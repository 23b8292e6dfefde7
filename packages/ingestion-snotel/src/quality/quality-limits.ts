import type { StationField } from '../element-table.ts';

/** A threshold with its unit and where it comes from. */
export interface Limit {
  readonly value: number;
  readonly unit: string;
  /**
   * `published`: Heggli et al. 2022, hourly checks of the NRCS, https://github.com/nrcs-nwcc/hourly-snotel-qc
   * (seen 2026-11-20). `physical`: follows from what is measured. `default`: an engineering default
   * of this project, held against the season in `src/__fixtures__`.
   */
  readonly source: 'published' | 'physical' | 'default';
}

/** What one field is checked against. `step` is one day of a daily series, one hour of an hourly one. */
interface FieldLimits {
  /** Outside these, both included, a value fails. */
  readonly minimum: Limit;
  readonly maximum: Limit;
  /** Largest rise and fall from one step to the next. */
  readonly rise: Limit;
  readonly fall: Limit;
  /** Largest rise and fall within a day, where steps are missing in between. */
  readonly risePerDay: Limit;
  readonly fallPerDay: Limit;
  /** A value further than this from both neighbours, on the same side, is a spike. */
  readonly spike: Limit;
  /** The same where the station's other sensors explain the way up. */
  readonly explainedSpike: Limit;
  /** A rise beyond this wants an explanation by the station's other sensors. */
  readonly unexplainedRise: Limit;
  /** A jump smaller than this is never called a slip of units. */
  readonly slip: Limit;
}

export interface QualityLimits {
  readonly fields: Readonly<Record<StationField, FieldLimits>>;
  /** How many steps apart two values may be and still be compared. */
  readonly reach: Limit;
  readonly stepsPerDay: number;
  /** How many steps the water of a rise may come before and after the rise. */
  readonly waterBefore: Limit;
  readonly waterAfter: Limit;
  /** How much of the water, and of the new snow, after a rise may count for it: what a bridged pillow or a gauge's rim holds back. */
  readonly lateWater: Limit;
  readonly lateSnow: Limit;
  /** Longest excursion that counts as a spike. */
  readonly spikeLength: Limit;
  /** Longest stretch in a wrong unit that is found by what is before and after it. */
  readonly slipLength: Limit;
  /** Shortest stretch without any change that can be a flat line. */
  readonly flatLength: Limit;
  /** Water that must leave a trace in depth and SWE: in freezing air, and in milder air. */
  readonly flatWater: Limit;
  readonly flatWaterMild: Limit;
  /** How often in a row one temperature may repeat to the last digit; the limit is too many. */
  readonly temperatureRepeats: Limit;
  /** The same for all of two or more temperatures at once. */
  readonly recordRepeats: Limit;
  /** Change beyond that of the median of the other stations; null: not compared. */
  readonly neighbours: Readonly<Partial<Record<StationField, Limit>>> | null;
}

const published = (value: number, unit: string): Limit => ({ value, unit, source: 'published' });
const physical = (value: number, unit: string): Limit => ({ value, unit, source: 'physical' });
const byDefault = (value: number, unit: string): Limit => ({ value, unit, source: 'default' });

/** Limits that hold at every step: relations between quantities. */
export const relationLimits = {
  /** Bulk density of a whole snowpack, between new snow and ice-rich firn. */
  densityMinimum: byDefault(50, 'kg/m³'),
  densityMaximum: byDefault(600, 'kg/m³'),
  /** How far a depth and a SWE may be off without a word: resolution, and what melts out first. */
  depthTolerance: byDefault(5, 'cm'),
  sweTolerance: byDefault(5, 'mm'),
  /** New snow, lightest and heaviest: a rise in depth wants this much water, and explains this much. */
  newSnowDensityMinimum: byDefault(40, 'kg/m³'),
  /** Lightest of what a day brings beyond the first half metre: deep new snow presses itself together. */
  deepSnowDensityMinimum: byDefault(60, 'kg/m³'),
  lightSnowDepth: byDefault(50, 'cm'),
  /** What new snow weighs where a depth is all that speaks for water. */
  newSnowDensityTypical: byDefault(60, 'kg/m³'),
  newSnowDensityMaximum: byDefault(250, 'kg/m³'),
  /** Gauges catch at least this share of the snow that falls. */
  gaugeCatch: byDefault(0.5, '1'),
  /** New snow of a day that the settling of the old may hide: Mill-D North, 3 March 2026, 15 mm without a rise. */
  settledUnseen: byDefault(5, 'cm'),
  /** SWE gained beyond what precipitation and depth explain. */
  unexplainedSwe: byDefault(10, 'mm'),
  /** The same in mild air without a gauge: rain stays in the snowpack and does not raise it. */
  unexplainedSweMild: byDefault(40, 'mm'),
  /** A gauge's rise in freezing air, as a multiple of what SWE and depth show: snow from its rim, and wind. */
  gaugeExcess: byDefault(2, '1'),
  /** Rain of a day that may run through a snowpack without a trace. */
  rainThrough: byDefault(100, 'mm'),
  /** Settlement of fresh snow in one day, at most. */
  settlementMaximum: byDefault(25, 'cm'),
  /** Share of the last days' gain in depth that may settle in one day. */
  settlementShare: byDefault(0.25, '1'),
  /** Melt for each degree of the day's mean air temperature above freezing. */
  meltPerDegree: byDefault(5, 'mm/(°C·d)'),
  /** Air colder than this brings snow; raw temperatures are up to 1.7 °C too warm. */
  snowfallTemperature: byDefault(0.5, '°C'),
  /** Assumed where no air temperature is known. */
  unknownTemperature: byDefault(10, '°C'),
  /** Share of the way up that a spike must fall back by where the way up is explained. */
  spikeReturn: byDefault(0.4, '1'),
  /** How far apart the two ends of a spike may be, as a multiple of its height. */
  spikeEnds: byDefault(2, '1'),
  /** How far apart the two ends of a stretch in a wrong unit may be: a factor of 1.65, or 15 °C. */
  slipEnds: byDefault(0.5, 'ln'),
  temperatureSlipEnds: byDefault(15, '°C'),
  /** How far the ratio of two values may be off a conversion factor. */
  slipTolerance: byDefault(0.12, 'ln'),
  /** How far a temperature may be off the conversion between the scales. */
  temperatureSlipTolerance: byDefault(8, '°C'),
  /** How far a minimum may be above an average or a maximum: rounding. */
  temperatureOrder: byDefault(0.5, '°C'),
  /** How far the average may be from the middle of minimum and maximum: a front late in the day. */
  averageOffMiddle: byDefault(8, '°C'),
  /** Highest minus lowest temperature of a day. */
  diurnalRange: byDefault(30, '°C'),
} as const satisfies Record<string, Limit>;

const ranges = {
  depth: { minimum: published(0, 'cm'), maximum: byDefault(1000, 'cm') },
  swe: { minimum: published(0, 'mm'), maximum: byDefault(5000, 'mm') },
  precipitation: { minimum: physical(0, 'mm'), maximum: byDefault(10_000, 'mm') },
  temperature: { minimum: byDefault(-60, '°C'), maximum: byDefault(45, '°C') },
};

const dailyTemperature: FieldLimits = {
  ...ranges.temperature,
  rise: byDefault(25, '°C/d'),
  fall: byDefault(25, '°C/d'),
  risePerDay: byDefault(25, '°C/d'),
  fallPerDay: byDefault(25, '°C/d'),
  spike: byDefault(12, '°C'),
  explainedSpike: byDefault(12, '°C'),
  unexplainedRise: physical(Infinity, '°C'),
  slip: byDefault(12, '°C'),
};

/** Limits of daily values. Wide enough for the storm of 16 to 20 February 2026: 84 cm and 89 mm in one day. */
export const dailyLimits: QualityLimits = {
  fields: {
    snowDepthCm: {
      ...ranges.depth,
      rise: byDefault(150, 'cm/d'),
      fall: byDefault(15.3, 'cm/d'),
      risePerDay: byDefault(150, 'cm/d'),
      fallPerDay: byDefault(15.3, 'cm/d'),
      spike: byDefault(10.2, 'cm'),
      explainedSpike: byDefault(20, 'cm'),
      unexplainedRise: byDefault(15, 'cm'),
      slip: byDefault(15, 'cm'),
    },
    sweMm: {
      ...ranges.swe,
      rise: byDefault(150, 'mm/d'),
      fall: byDefault(15, 'mm/d'),
      risePerDay: byDefault(150, 'mm/d'),
      fallPerDay: byDefault(15, 'mm/d'),
      spike: byDefault(10, 'mm'),
      explainedSpike: byDefault(25, 'mm'),
      unexplainedRise: byDefault(15, 'mm'),
      slip: byDefault(25, 'mm'),
    },
    precipitationAccumulatedMm: {
      ...ranges.precipitation,
      rise: byDefault(150, 'mm/d'),
      fall: byDefault(7.5, 'mm/d'),
      risePerDay: byDefault(150, 'mm/d'),
      fallPerDay: byDefault(7.5, 'mm/d'),
      spike: byDefault(7.5, 'mm'),
      explainedSpike: byDefault(7.5, 'mm'),
      unexplainedRise: byDefault(15, 'mm'),
      slip: byDefault(25, 'mm'),
    },
    temperatureObservedC: dailyTemperature,
    temperatureMinimumC: dailyTemperature,
    temperatureMaximumC: dailyTemperature,
    temperatureAverageC: dailyTemperature,
  },
  reach: byDefault(3, 'd'),
  stepsPerDay: 1,
  waterBefore: byDefault(0, 'd'),
  waterAfter: byDefault(1, 'd'),
  lateWater: byDefault(15, 'mm'),
  lateSnow: byDefault(10, 'cm'),
  spikeLength: byDefault(2, 'd'),
  slipLength: byDefault(3, 'd'),
  flatLength: byDefault(1, 'd'),
  flatWater: byDefault(12.5, 'mm'),
  flatWaterMild: byDefault(30, 'mm'),
  temperatureRepeats: byDefault(3, 'd'),
  recordRepeats: byDefault(1, 'd'),
  neighbours: {
    snowDepthCm: byDefault(60, 'cm/d'),
    sweMm: byDefault(60, 'mm/d'),
    precipitationAccumulatedMm: byDefault(60, 'mm/d'),
    temperatureObservedC: byDefault(15, '°C/d'),
    temperatureMinimumC: byDefault(15, '°C/d'),
    temperatureMaximumC: byDefault(15, '°C/d'),
    temperatureAverageC: byDefault(12, '°C/d'),
  },
};

const hourlyTemperature: FieldLimits = {
  ...ranges.temperature,
  rise: byDefault(15, '°C/h'),
  fall: byDefault(15, '°C/h'),
  risePerDay: byDefault(40, '°C/d'),
  fallPerDay: byDefault(40, '°C/d'),
  spike: byDefault(10, '°C'),
  explainedSpike: byDefault(10, '°C'),
  unexplainedRise: physical(Infinity, '°C'),
  slip: byDefault(12, '°C'),
};

/** Limits of hourly values: the published ones where there are any. */
export const hourlyLimits: QualityLimits = {
  fields: {
    snowDepthCm: {
      ...ranges.depth,
      rise: published(25, 'cm/h'),
      fall: byDefault(15, 'cm/h'),
      risePerDay: byDefault(150, 'cm/d'),
      fallPerDay: byDefault(30, 'cm/d'),
      spike: byDefault(10.2, 'cm'),
      explainedSpike: byDefault(15, 'cm'),
      unexplainedRise: byDefault(15, 'cm'),
      slip: byDefault(15, 'cm'),
    },
    sweMm: {
      ...ranges.swe,
      rise: published(25, 'mm/h'),
      fall: byDefault(15, 'mm/h'),
      risePerDay: byDefault(150, 'mm/d'),
      fallPerDay: byDefault(75, 'mm/d'),
      spike: byDefault(7.7, 'mm'),
      explainedSpike: byDefault(15, 'mm'),
      unexplainedRise: byDefault(15, 'mm'),
      slip: byDefault(25, 'mm'),
    },
    precipitationAccumulatedMm: {
      ...ranges.precipitation,
      rise: published(10, 'mm/h'),
      fall: byDefault(7.5, 'mm/h'),
      risePerDay: byDefault(150, 'mm/d'),
      fallPerDay: byDefault(7.5, 'mm/d'),
      spike: byDefault(5.1, 'mm'),
      explainedSpike: byDefault(5.1, 'mm'),
      unexplainedRise: physical(Infinity, 'mm'),
      slip: byDefault(25, 'mm'),
    },
    temperatureObservedC: hourlyTemperature,
    temperatureMinimumC: hourlyTemperature,
    temperatureMaximumC: hourlyTemperature,
    temperatureAverageC: hourlyTemperature,
  },
  reach: published(24, 'h'),
  stepsPerDay: 24,
  waterBefore: byDefault(6, 'h'),
  waterAfter: byDefault(6, 'h'),
  lateWater: byDefault(15, 'mm'),
  lateSnow: byDefault(10, 'cm'),
  spikeLength: byDefault(3, 'h'),
  slipLength: byDefault(6, 'h'),
  flatLength: byDefault(24, 'h'),
  flatWater: byDefault(5, 'mm'),
  flatWaterMild: byDefault(30, 'mm'),
  temperatureRepeats: byDefault(12, 'h'),
  recordRepeats: byDefault(6, 'h'),
  neighbours: null,
};
