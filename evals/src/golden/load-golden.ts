import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { GoldenCase } from './golden-case.ts';
import { manifestDifferences, manifestSchema, type Manifest } from './manifest.ts';
import { parseGoldenCase } from './parse-golden-case.ts';
import { readGoldenFiles, type GoldenFiles } from './read-golden-files.ts';

export const manifestName = 'manifest.json';
export const manifestRemedy = 'Look at the difference, then write the manifest anew: pnpm eval manifest';

/** Every case of a dataset, in order of id. Failure: a file is missing, broken, or differs from the manifest. */
export function loadGolden(goldenDirectory: string): Result<readonly GoldenCase[], string> {
  const files = readGoldenFiles(goldenDirectory);
  if (!files.ok) return files;
  const manifest = readManifest(goldenDirectory);
  if (!manifest.ok) return manifest;
  const differences = manifestDifferences(manifest.value, manifestOf(files.value));
  if (differences.length > 0) {
    return fail(
      `The golden files differ from ${manifestName}:\n${differences.join('\n')}\n${manifestRemedy}`,
    );
  }
  return parseAll(files.value);
}

/** Writes the manifest of the files as they are and returns the number of cases. Failure: a case is broken. */
export function writeManifest(goldenDirectory: string): Result<number, string> {
  const files = readGoldenFiles(goldenDirectory);
  if (!files.ok) return files;
  const cases = parseAll(files.value);
  if (!cases.ok) return cases;
  const text = `${JSON.stringify(manifestOf(files.value), null, 2)}\n`;
  writeFileSync(join(goldenDirectory, manifestName), text);
  return succeed(cases.value.length);
}

function parseAll(files: readonly GoldenFiles[]): Result<readonly GoldenCase[], string> {
  const cases: GoldenCase[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const parsed = parseGoldenCase(file);
    if (parsed.ok) cases.push(parsed.value);
    else faults.push(parsed.failure);
  }
  return faults.length > 0 ? fail(faults.join('\n')) : succeed(cases);
}

function manifestOf(files: readonly GoldenFiles[]): Manifest {
  return { schemaVersion: 1, cases: Object.fromEntries(files.map(({ id, hashes }) => [id, hashes])) };
}

export function readManifest(goldenDirectory: string): Result<Manifest, string> {
  const path = join(goldenDirectory, manifestName);
  if (!existsSync(path)) return fail(`Expected ${path}, found no such file. ${manifestRemedy}`);
  const document = parseDocument(readFileSync(path, 'utf8'));
  const parsed = manifestSchema.safeParse(document);
  if (parsed.success) return succeed(parsed.data);
  return fail(
    `${path} is not a manifest: ${parsed.error.issues[0]?.message ?? 'not JSON'}. ${manifestRemedy}`,
  );
}

function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
