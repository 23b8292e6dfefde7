import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { z } from 'zod';
import { policySchema, type Policy } from './policy-schema.ts';

/** Why a document is not a policy: the first fault, and where it is. */
export interface PolicyFailure {
  readonly kind: 'policy-invalid';
  /** Where in the document, such as `rules.0.window.unit`; empty for the document itself. */
  readonly path: string;
  readonly message: string;
}

/** A policy from a parsed JSON document. Nothing is filled in: a missing or unknown field is a failure. */
export function loadPolicy(document: unknown): Result<Policy, PolicyFailure> {
  const parsed = policySchema.safeParse(document);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  const path = [...(issue?.path ?? []), ...unknownField(issue)].map(String).join('.');
  const where = path === '' ? 'the document' : path;
  return fail({
    kind: 'policy-invalid',
    path,
    message: `Expected a policy. At ${where}: ${issue?.message ?? 'it does not match'}. Correct the policy file.`,
  });
}

function unknownField(issue: z.core.$ZodIssue | undefined): string[] {
  return issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
}
