import type { Decision, DecisionStep } from '@dawn-patrol/contracts';

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

function matchedStep({ steps }: Decision): DecisionStep | undefined {
  return steps.find((step) => step.rule === 'official-warning' && step.outcome === 'matched');
}
