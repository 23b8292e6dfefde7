import type { StationField } from './element-table.ts';

/** What one field is checked against, in the field's unit. */
export interface QualityLimits {
  /** Outside these, both included, a value fails. */
  readonly minimum: number;
  readonly maximum: number;
  /** A change from one day to the next beyond this is suspect; null: changes are not checked. */
  readonly dailyChange: number | null;
}

const temperature: QualityLimits = { minimum: -60, maximum: 45, dailyChange: null };

/**
 * The checks of daily values. That snow and precipitation are never negative is from the published
 * checks; every other number is an engineering default, chosen well outside what Utah has seen so
 * that a check never hides a storm: the published limits are hourly (25 cm, 25 mm), and ranges are
 * those of each station's own record, which we do not have.
 * Source: Heggli et al. 2022, https://github.com/nrcs-nwcc/hourly-snotel-qc (seen 2026-11-20).
 */
export const qualityLimits: Readonly<Record<StationField, QualityLimits>> = {
  snowDepthCm: { minimum: 0, maximum: 1000, dailyChange: 150 },
  sweMm: { minimum: 0, maximum: 5000, dailyChange: 150 },
  precipitationAccumulatedMm: { minimum: 0, maximum: 10_000, dailyChange: null },
  temperatureObservedC: temperature,
  temperatureMinimumC: temperature,
  temperatureMaximumC: temperature,
  temperatureAverageC: temperature,
};
