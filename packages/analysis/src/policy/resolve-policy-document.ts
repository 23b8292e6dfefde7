import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { mergePolicyDocuments } from './merge-policy-documents.ts';
import { policyFailure, type PolicyFailure } from './policy-failure.ts';

/** Documents of policies that others may extend, by id. */
export type PolicyCatalog = ReadonlyMap<string, unknown>;

const objectSchema = z.record(z.string(), z.unknown());

/**
 * The whole document: what it extends, with its own fields laid over it. `$schema`, which editors
 * read, is left out. Failure: an `extends` that names no policy of the catalog, or leads in a circle.
 */
export function resolvePolicyDocument(
  document: unknown,
  catalog: PolicyCatalog,
  above: readonly string[] = [],
): Result<unknown, PolicyFailure> {
  const parsed = objectSchema.safeParse(document);
  if (!parsed.success) return succeed(document);
  const { $schema: _schema, ...fields } = parsed.data;
  const { id, extends: target } = fields;
  if (target === undefined) return succeed(fields);
  const chain = [...above, String(id)];
  const known = [...catalog.keys()].join(', ');
  if (typeof target !== 'string' || !catalog.has(target)) {
    return fail(policyFailure('extends', `expected one of ${known}`, target));
  }
  if (chain.includes(target)) {
    const circle = [...chain, target].join(' > ');
    return fail(
      policyFailure('extends', `expected a policy that does not lead back, as in ${circle}`, target),
    );
  }
  const extended = resolvePolicyDocument(catalog.get(target), catalog, chain);
  if (!extended.ok) return extended;
  const base = objectSchema.safeParse(extended.value);
  return succeed(base.success ? mergePolicyDocuments(base.data, fields) : fields);
}
