import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { manifestSchema, type Manifest } from './manifest.ts';

export const manifestName = 'manifest.json';
const remedy = 'Look at the difference; when it is meant, write the manifest anew: pnpm eval manifest';

/** What to say of a dataset with these faults, one a line, and what to do. */
export function notAsListed(faults: readonly string[]): string {
  return `The golden files are not as ${manifestName} has them:\n${faults.join('\n')}\n${remedy}`;
}

/** The manifest of a dataset. Failure: it is absent or is none. */
export function readManifest(goldenDirectory: string): Result<Manifest, string> {
  const path = join(goldenDirectory, manifestName);
  if (!existsSync(path)) return fail(`Expected ${path}, found no such file.`);
  const parsed = manifestSchema.safeParse(parseDocument(readFileSync(path, 'utf8')));
  if (parsed.success) return succeed(parsed.data);
  return fail(`${path} is not a manifest: ${parsed.error.issues[0]?.message ?? 'not JSON'}.`);
}

function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
