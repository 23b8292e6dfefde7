import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const ourTextsName = 'our-texts.json';

const ourTextsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Each text as it stands in an input, and whose it is. */
  texts: z.array(z.strictObject({ text: z.string().min(1), origin: z.string().min(1) })),
});

/** The texts that may stand in inputs; none where the dataset has no list. Throws on a broken list. */
export function readOurTexts(goldenDirectory: string): ReadonlySet<string> {
  const path = join(goldenDirectory, ourTextsName);
  if (!existsSync(path)) return new Set();
  const { texts } = ourTextsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Set(texts.map(({ text }) => text));
}
