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
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Every way in which the manifest and the files differ, one sentence each. Empty when they agree. */
export function manifestDifferences(manifest: Manifest, found: Manifest): string[] {
  const ids = [...new Set([...Object.keys(manifest.cases), ...Object.keys(found.cases)])].toSorted();
  return ids.flatMap((id) => {
    const listed = manifest.cases[id];
    const present = found.cases[id];
    if (listed === undefined) return [`${id}: not listed`];
    if (present === undefined) return [`${id}: listed, but its folder is missing`];
    return goldenFileNames
      .filter((name) => listed[name] !== present[name])
      .map((name) => `${id}/${name}: changed`);
  });
}
