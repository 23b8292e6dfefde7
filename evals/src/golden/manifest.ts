import { z } from 'zod';
import { caseIdSchema } from './case-id.ts';
import { goldenFileNames } from './golden-files.ts';

const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'expected a SHA-256 in lower-case hexadecimal' });

/** SHA-256 of each file of each case: a label cannot change, vanish or appear without its line here. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  cases: z.record(
    caseIdSchema,
    z.strictObject({ 'case.json': hashSchema, 'input.json': hashSchema, 'expected.json': hashSchema }),
  ),
  /** The dataset's other files by path, the facts of the season among them. Texts for readers (`.md`) are left out. */
  files: z.record(z.string().min(1), hashSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
/** The cases alone of a manifest of any version: of the merge base nothing else is compared. */
export const listedCasesSchema = z.object({ cases: manifestSchema.shape.cases });
export type ListedCases = z.infer<typeof listedCasesSchema>;
export type CaseHashes = Manifest['cases'][string];

/** How one case differs from its line in the manifest, one sentence a file. */
export function caseDifferences(id: string, listed: CaseHashes | undefined, present: CaseHashes): string[] {
  if (listed === undefined) return [`${id}: not listed`];
  return goldenFileNames
    .filter((name) => listed[name] !== present[name])
    .map((name) => `${id}/${name}: changed`);
}

/** Cases that are listed and have no folder. */
export function lostCases(manifest: Manifest, ids: readonly string[]): string[] {
  const present = new Set(ids);
  return Object.keys(manifest.cases)
    .filter((id) => !present.has(id))
    .toSorted()
    .map((id) => `${id}: listed, but its folder is missing`);
}

/** How the dataset's other files differ from the manifest. */
export function fileDifferences(listed: Manifest['files'], present: Manifest['files']): string[] {
  const paths = [...new Set([...Object.keys(listed), ...Object.keys(present)])].toSorted();
  return paths.flatMap((path) => {
    if (listed[path] === undefined) return [`${path}: not listed`];
    if (present[path] === undefined) return [`${path}: listed, but missing`];
    return listed[path] === present[path] ? [] : [`${path}: changed`];
  });
}
