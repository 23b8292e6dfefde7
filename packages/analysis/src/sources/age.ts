import { hoursBetween, type IsoInstant, type SourceState } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';

const minutesPerHour = 60;

/** How old a source may be, in hours, before it counts as `ageing` and as `expired`. */
export type AgeLimits = Policy['sourceLimits']['nws'];

/** State by age alone: the limits themselves still belong to the better state. */
export function stateByAge(
  ageHours: number,
  limits: AgeLimits,
): Extract<SourceState, 'fresh' | 'ageing' | 'expired'> {
  if (ageHours > limits.expiredAfter.value) return 'expired';
  return ageHours > limits.ageingAfter.value ? 'ageing' : 'fresh';
}

/** True when an instant lies further after `asOf` than clocks may disagree. */
export function isInFuture(instant: IsoInstant, asOf: IsoInstant, policy: Policy): boolean {
  return (
    instant > asOf && hoursBetween(asOf, instant) * minutesPerHour > policy.sourceLimits.clockTolerance.value
  );
}
