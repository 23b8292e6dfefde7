import type { StationQuantity } from './station-change.ts';

export const snowDepth = {
  quantity: 'snow-depth',
  unit: 'cm',
  read: (day) => day.snowDepthCm,
} satisfies StationQuantity;

export const snowWater = {
  quantity: 'snow-water-equivalent',
  unit: 'mm',
  read: (day) => day.sweMm,
} satisfies StationQuantity;

/** Since 1 October; stands in for the water of the snow where a pillow is silent. */
export const precipitation = {
  quantity: 'precipitation-accumulated',
  unit: 'mm',
  read: (day) => day.precipitationAccumulatedMm,
} satisfies StationQuantity;
