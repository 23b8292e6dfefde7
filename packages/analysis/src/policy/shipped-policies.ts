import { InvariantError } from '@dawn-patrol/contracts';
import baseTableDocument from './base-table-policy.json' with { type: 'json' };
import cautiousDocument from './cautious-policy.json' with { type: 'json' };
import defaultDocument from './default-policy.json' with { type: 'json' };
import { loadPolicy } from './load-policy.ts';
import type { Policy } from './policy-schema.ts';
import urgentMultiProblemDocument from './urgent-multi-problem-policy.json' with { type: 'json' };

const documents = [defaultDocument, baseTableDocument, urgentMultiProblemDocument, cautiousDocument];

/** The documents of the policies that ship, by id: what a policy file may extend. */
export const policyCatalog: ReadonlyMap<string, unknown> = new Map(
  documents.map((document) => [document.id, document]),
);

/** Every policy that ships, the one in force first. */
export const shippedPolicies: readonly Policy[] = documents.map(shipped);

/** The policy in force: the base table with the rules `rapid-rise`, `multi-problem-same-cell` and `official-warning`. */
export const defaultPolicy: Policy = shippedPolicy('default');

/** The same base table without escalation rules, to show what the rules add. */
export const baseTablePolicy: Policy = shippedPolicy('base-table');

/** The shipped policy of that id, or undefined where none has it. */
export function policyById(id: string): Policy | undefined {
  return shippedPolicies.find((policy) => policy.id === id);
}

function shippedPolicy(id: string): Policy {
  const policy = policyById(id);
  if (policy === undefined) throw new InvariantError(`No policy ships as ${id}.`);
  return policy;
}

function shipped(document: unknown): Policy {
  const loaded = loadPolicy(document, policyCatalog);
  if (!loaded.ok) throw new InvariantError(loaded.failure.message);
  return loaded.value;
}
