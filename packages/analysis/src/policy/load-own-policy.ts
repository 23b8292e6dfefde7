import { fail, type Result } from '@dawn-patrol/contracts';
import { loadPolicy } from './load-policy.ts';
import { policyFailure, type PolicyFailure } from './policy-failure.ts';
import type { Policy } from './policy-schema.ts';
import { policyById, policyCatalog } from './shipped-policies.ts';

/**
 * A policy of the operator's own, which may extend one that ships. The id of a shipped policy is
 * taken, unless it is that policy: decisions name their policy by id, and two must not share one.
 */
export function loadOwnPolicy(document: unknown): Result<Policy, PolicyFailure> {
  const loaded = loadPolicy(document, policyCatalog);
  if (!loaded.ok) return loaded;
  const shipped = policyById(loaded.value.id);
  if (shipped === undefined || JSON.stringify(shipped) === JSON.stringify(loaded.value)) return loaded;
  return fail(policyFailure('id', 'expected an id that no shipped policy has', loaded.value.id));
}
