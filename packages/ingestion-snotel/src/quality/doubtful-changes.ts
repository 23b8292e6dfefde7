import { checkRateOfChange } from './check-rate-of-change.ts';
import { checkStep } from './check-step.ts';
import { checkSweWithoutPrecipitation } from './check-swe-without-precipitation.ts';
import type { QualityLimits } from './quality-limits.ts';
import type { CheckInput, Finding } from './station-grid.ts';

/** Changes that no weather explains: too fast, without a cause, or of SWE without water. */
export function doubtfulChanges(input: CheckInput, limits: QualityLimits): Finding[] {
  return [
    ...checkRateOfChange(input, limits),
    ...checkStep(input, limits),
    ...checkSweWithoutPrecipitation(input, limits),
  ];
}
