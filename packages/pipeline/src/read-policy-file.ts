import { readFileSync } from 'node:fs';
import { loadOwnPolicy, type Policy } from '@dawn-patrol/analysis';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';

/** Why a file is no policy. */
export interface PolicyFileFailure {
  /** Where in the document; null when it could not be read at all. */
  readonly path: string | null;
  /** Begins with the file. */
  readonly message: string;
}

/** A policy of the operator's own, from a file. */
export function readPolicyFile(file: string): Result<Policy, PolicyFileFailure> {
  const document = readDocument(file);
  if (!document.ok) return document;
  const loaded = loadOwnPolicy(document.value);
  if (loaded.ok) return loaded;
  const { path, message } = loaded.failure;
  return fail({ path, message: `${file}: ${message}` });
}

function readDocument(file: string): Result<unknown, PolicyFileFailure> {
  const text = attempt(file, 'expected a policy file that can be read', () => readFileSync(file, 'utf8'));
  if (!text.ok) return text;
  return attempt(file, 'expected a policy as JSON', (): unknown => JSON.parse(text.value));
}

function attempt<Value>(file: string, expected: string, read: () => Value): Result<Value, PolicyFileFailure> {
  try {
    return succeed(read());
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return fail({
      path: null,
      message: `${file}: ${expected}, got: ${reason}. Correct the file or its name.`,
    });
  }
}
