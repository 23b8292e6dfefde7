import { relationLimits } from './quality-limits.ts';
import type { CheckInput, Finding } from './station-grid.ts';
import { valueAt } from './track-places.ts';

const { densityMinimum, densityMaximum, depthTolerance, sweTolerance } = relationLimits;

/**
 * Depth and SWE that no snowpack has together: a bulk density outside the limits, beyond what
 * resolution and a pillow that melts out first can explain. Which of the two is wrong cannot be
 * known: both are suspect.
 */
export function checkDensity({ tracks }: CheckInput): Finding[] {
  const depths = tracks.get('snowDepthCm') ?? [];
  const swe = tracks.get('sweMm');
  return depths.flatMap((depth, index) => {
    const water = valueAt(swe, index);
    if (depth === null || water === null || isPossible(depth, water)) return [];
    const finding = { check: 'density', index, flag: 'suspect' } as const;
    return [
      { ...finding, field: 'snowDepthCm' },
      { ...finding, field: 'sweMm' },
    ] satisfies Finding[];
  });
}

/** SWE in mm over depth in cm is a hundredth of the density in kg/m³. */
function isPossible(depthCm: number, sweMm: number): boolean {
  const least = ((depthCm - depthTolerance.value) * densityMinimum.value) / 100 - sweTolerance.value;
  const most = ((depthCm + depthTolerance.value) * densityMaximum.value) / 100 + sweTolerance.value;
  return sweMm >= least && sweMm <= most;
}
