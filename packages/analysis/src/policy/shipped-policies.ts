import { ConfigurationError } from '@dawn-patrol/contracts';
import baseTableDocument from './base-table-policy.json' with { type: 'json' };
import defaultDocument from './default-policy.json' with { type: 'json' };
import { loadPolicy } from './load-policy.ts';
import type { Policy } from './policy-schema.ts';

/** The policy in force: the base table with the rules `rapid-rise`, `multi-problem-same-cell` and `official-warning`. */
export const defaultPolicy: Policy = shipped(defaultDocument);

/** The same base table without escalation rules, to show what the rules add. */
export const baseTablePolicy: Policy = shipped(baseTableDocument);

/** Every policy that ships, the one in force first. */
export const shippedPolicies: readonly Policy[] = [defaultPolicy, baseTablePolicy];

/** The shipped policy of that id, or undefined where none has it. */
export function policyById(id: string): Policy | undefined {
  return shippedPolicies.find((policy) => policy.id === id);
}

function shipped(document: unknown): Policy {
  const loaded = loadPolicy(document);
  if (!loaded.ok) throw new ConfigurationError(loaded.failure.message);
  return loaded.value;
}
