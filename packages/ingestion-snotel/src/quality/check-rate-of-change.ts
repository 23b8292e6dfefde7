import type { QualityLimits } from './quality-limits.ts';
import type { CheckInput, Finding } from './station-grid.ts';
import { valueAt } from './track-places.ts';
import { walkChanges } from './walk-changes.ts';

/** Rises, and falls of temperature, faster than the quantity can change. Suspect. */
export function checkRateOfChange({ tracks }: CheckInput, limits: QualityLimits): Finding[] {
  const findings: Finding[] = [];
  for (const [field, track] of tracks) {
    const { rise, risePerDay, fall, fallPerDay } = limits.fields[field];
    const fallsFreely = field.startsWith('temperature');
    const believes = (from: number, to: number): boolean => {
      const change = (valueAt(track, to) ?? 0) - (valueAt(track, from) ?? 0);
      if (change <= 0 && !fallsFreely) return true;
      const [perStep, perDay] = change > 0 ? [rise, risePerDay] : [fall, fallPerDay];
      return Math.abs(change) <= allowedChange(perStep.value, perDay.value, to - from, limits);
    };
    for (const index of walkChanges(track, limits.reach.value, believes)) {
      findings.push({ check: 'rate-of-change', field, index, flag: 'suspect' });
    }
  }
  return findings;
}

/** The largest change over that many steps: the limit of one step for each, but no more than that of the days. */
export function allowedChange(
  perStep: number,
  perDay: number,
  steps: number,
  { stepsPerDay }: QualityLimits,
): number {
  return Math.min(perStep * steps, Math.max(perStep, perDay * Math.ceil(steps / stepsPerDay)));
}
