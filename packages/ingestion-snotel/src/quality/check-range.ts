import type { QualityLimits } from './quality-limits.ts';
import type { CheckInput, Finding } from './station-grid.ts';

/** Values that the quantity cannot have fail: a negative depth, a depth of ten metres. */
export function checkRange({ tracks }: CheckInput, limits: QualityLimits): Finding[] {
  const findings: Finding[] = [];
  for (const [field, track] of tracks) {
    const { minimum, maximum } = limits.fields[field];
    for (let index = 0; index < track.length; index += 1) {
      const value = track[index] ?? null;
      if (value !== null && (value < minimum.value || value > maximum.value)) {
        findings.push({ check: 'range', field, index, flag: 'fail' });
      }
    }
  }
  return findings;
}
