import type { Decision } from '@dawn-patrol/contracts';

/** True when the decision found an avalanche warning in force. "Could not be evaluated" is not a warning, and not its absence. */
export function warningInForce(decision: Decision): boolean {
  return decision.steps.some((step) => step.rule === 'official-warning' && step.outcome === 'matched');
}
