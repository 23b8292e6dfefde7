import { missingReading, observedReading, type Reading } from '@dawn-patrol/contracts';

/** Limits, both included, outside which a value is a fault of the feed and not weather. */
export interface PlausibleRange {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Limits in SI units. They enclose the records with a margin that is an engineering default: the
 * United States span -62.1 to 56.7 °C, the strongest gust measured is 113 m/s. The feed has been
 * seen with temperatures in the thousands.
 * Source: WMO World Weather and Climate Extremes Archive, https://wmo.asu.edu/ (2026).
 */
export const plausibleRanges = {
  temperatureC: { minimum: -70, maximum: 60 },
  percent: { minimum: 0, maximum: 100 },
  windSpeedMetersPerSecond: { minimum: 0, maximum: 120 },
  windDirectionDeg: { minimum: 0, maximum: 360 },
  /** From the Dead Sea's shore to above Everest. */
  elevationM: { minimum: -450, maximum: 9000 },
  /** One interval's total, up to a week. Wettest week measured in the United States: some 1,500 mm (Hawaii, 2018). */
  precipitationMm: { minimum: 0, maximum: 2000 },
  /** One interval's total, up to a week. Most in a month anywhere: 991 cm (Tamarack, California, 1911). */
  snowfallCm: { minimum: 0, maximum: 1000 },
  /** One interval's total. The heaviest measured ice is some 200 mm thick. */
  iceAccumulationMm: { minimum: 0, maximum: 300 },
} as const satisfies Record<string, PlausibleRange>;

/**
 * A value as a reading that the range check has judged: `good` within the limits, `fail` outside.
 * A failed value stays visible; it is for the reader of the flag to leave it out. A value that is
 * not finite is missing.
 */
export function judgeRange(value: number, range: PlausibleRange): Reading {
  if (!Number.isFinite(value)) return missingReading('not-a-number');
  return observedReading(value, value >= range.minimum && value <= range.maximum ? 'good' : 'fail');
}
