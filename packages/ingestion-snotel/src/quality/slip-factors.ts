import type { StationField } from '../element-table.ts';
import { relationLimits } from './quality-limits.ts';

const inches = [2.54, 25.4, 39.37];
const feet = [3.2808, 12, 30.48];
const metric = [10, 100, 1000];

/**
 * What a value is multiplied by when its unit is taken for another: inches, feet, metres, centimetres
 * and millimetres for one another, both ways.
 * Source: NIST SP 811 (2008), https://www.nist.gov/pml/special-publication-811
 */
const slipFactors: readonly number[] = [...inches, ...feet, ...metric].flatMap((factor) => [
  factor,
  1 / factor,
]);

/**
 * How far a value is slipped from the truth, as a logarithm of the factor that parts their units; for
 * temperatures +1 or -1 by its side. Null where it does not look like the truth in another unit.
 */
export function slipOf(field: StationField, value: number, truth: number): number | null {
  return field.startsWith('temperature') ? scaleSlip(value, truth) : lengthSlip(value, truth);
}

function lengthSlip(value: number, truth: number): number | null {
  if (value <= 0 || truth <= 0) return null;
  const ratio = Math.log(value / truth);
  const found = slipFactors.find(
    (factor) => Math.abs(ratio - Math.log(factor)) <= relationLimits.slipTolerance.value,
  );
  return found === undefined ? null : Math.log(found);
}

/** Fahrenheit for Celsius, or back. */
function scaleSlip(value: number, truth: number): number | null {
  const scales = [truth * 1.8 + 32, (truth - 32) / 1.8];
  const tolerance = relationLimits.temperatureSlipTolerance.value;
  return scales.some((slipped) => Math.abs(value - slipped) <= tolerance) ? Math.sign(value - truth) : null;
}
