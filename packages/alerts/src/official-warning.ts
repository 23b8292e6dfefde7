import { isoInstantSchema, type Decision, type DecisionStep, type IsoInstant } from '@dawn-patrol/contracts';
import { z } from 'zod';

/** Who says that a warning is in force: `nws` the alerts, `center` avalanche.org's map layer alone. */
export type WarningOrigin = 'nws' | 'center';

/** True when the decision found an avalanche warning in force. "Could not be evaluated" is not a warning, and not its absence. */
export function warningInForce(decision: Decision): boolean {
  return matchedStep(decision) !== undefined;
}

/** Where the warning in force comes from; null when there is none. */
export function warningOrigin(decision: Decision): WarningOrigin | null {
  const step = matchedStep(decision);
  if (step === undefined) return null;
  const { alerts, mapLayer } = step.evidence;
  const fromAlerts = Array.isArray(alerts) && alerts.length > 0;
  return !fromAlerts && mapLayer !== undefined ? 'center' : 'nws';
}

/** The issuer of a warning as it stands in a sentence. */
export const warningIssuer: Readonly<Record<WarningOrigin, string>> = {
  nws: 'the National Weather Service',
  center: 'the Utah Avalanche Center',
};

/** When a warning in force begins and ends, as far as its issuer says. */
export interface WarningTimes {
  readonly startsAt: IsoInstant | null;
  readonly endsAt: IsoInstant | null;
}

const timesSchema = z.object({
  startsAt: isoInstantSchema.nullable().catch(null),
  endsAt: isoInstantSchema.nullable().catch(null),
});
const evidenceSchema = z.object({
  alerts: z.array(timesSchema).catch([]),
  mapLayer: timesSchema.nullable().catch(null),
});

/**
 * The times of the warning in force, of the origin that {@link warningOrigin} names: of several alerts
 * the first start and the last end. Null is not said; both are null when no warning is in force.
 */
export function warningTimes(decision: Decision): WarningTimes {
  const step = matchedStep(decision);
  const evidence = step === undefined ? null : evidenceSchema.safeParse(step.evidence);
  if (evidence?.success !== true) return { startsAt: null, endsAt: null };
  const { alerts, mapLayer } = evidence.data;
  const said = alerts.length > 0 || mapLayer === null ? alerts : [mapLayer];
  const sorted = (times: (IsoInstant | null)[]) => times.filter((time) => time !== null).toSorted();
  return {
    startsAt: sorted(said.map(({ startsAt }) => startsAt))[0] ?? null,
    endsAt: sorted(said.map(({ endsAt }) => endsAt)).at(-1) ?? null,
  };
}

function matchedStep({ steps }: Decision): DecisionStep | undefined {
  return steps.find((step) => step.rule === 'official-warning' && step.outcome === 'matched');
}
