import { hoursBetween, type IsoInstant, type WeatherAlerts } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { isInFuture } from './age.ts';

/** Why a list of alerts does not say that there is no warning, in the order of a rule's `missing`. */
export type AlertListFault = 'nws-alerts-current' | 'nws-alerts-complete';

/**
 * What keeps a list from speaking of all alerts at a moment: it is too old or from later, or part of
 * it is missing. A list without a time counts as current: it came in answer to our question.
 */
export function alertListFaults(
  { updatedAt, complete }: WeatherAlerts,
  asOf: IsoInstant,
  policy: Policy,
): AlertListFault[] {
  const current = updatedAt === null || isCurrent(updatedAt, asOf, policy);
  return [
    ...(current ? [] : (['nws-alerts-current'] as const)),
    ...(complete ? [] : (['nws-alerts-complete'] as const)),
  ];
}

function isCurrent(updatedAt: IsoInstant, asOf: IsoInstant, policy: Policy): boolean {
  const { expiredAfter } = policy.sourceLimits.nwsAlerts;
  return hoursBetween(updatedAt, asOf) <= expiredAfter.value && !isInFuture(updatedAt, asOf, policy);
}
