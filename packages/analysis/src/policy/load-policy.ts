import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { policyFailure, type PolicyFailure } from './policy-failure.ts';
import { policySchema, type Policy } from './policy-schema.ts';
import { resolvePolicyDocument, type PolicyCatalog } from './resolve-policy-document.ts';

const nothingToExtend: PolicyCatalog = new Map();

/**
 * A policy from a parsed JSON document. One that `extends` a policy of the catalog takes over what it
 * does not say itself; then the whole is checked. Nothing is filled in: a missing or unknown field
 * is a failure.
 */
export function loadPolicy(
  document: unknown,
  catalog: PolicyCatalog = nothingToExtend,
): Result<Policy, PolicyFailure> {
  const resolved = resolvePolicyDocument(document, catalog);
  if (!resolved.ok) return resolved;
  const parsed = policySchema.safeParse(resolved.value);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  const keys = [...(issue?.path ?? []), ...unknownField(issue)];
  return fail(policyFailure(keys.map(String).join('.'), expectationOf(issue), valueAt(resolved.value, keys)));
}

function unknownField(issue: z.core.$ZodIssue | undefined): string[] {
  return issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
}

/** What should have stood there. zod names what came as well; that is said once, by the failure. */
function expectationOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'expected something else';
  if (issue.code === 'unrecognized_keys') return 'expected no such field';
  if (issue.code === 'invalid_union') return `expected one of ${unionOptions(issue).join(', ')}`;
  return issue.message
    .replace(/^Invalid (input|option): /, '')
    .replace(/, received .*$/, '')
    .replace(/^Too (small|big): /, '');
}

function unionOptions(issue: z.core.$ZodIssueInvalidUnion): string[] {
  const { options } = z.looseObject({ options: z.array(z.string()).default([]) }).parse(issue);
  return options;
}

function valueAt(document: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>((node, key) => {
    const isObject = typeof node === 'object' && node !== null;
    return isObject && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  }, document);
}
