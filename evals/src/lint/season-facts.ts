import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const seasonFactSchema = z.object({
  zone: z.string(),
  dateIssued: z.string(),
  nid: z.string(),
  overallDangerRating: z.string().nullable(),
  overallDangerRose: z.string().nullable(),
  problems: z.array(z.object({ slot: z.int(), name: z.string().nullable(), rose: z.string().nullable() })),
});
/** What the center published in one product, in its own encoding. */
export type SeasonFact = z.infer<typeof seasonFactSchema>;

/** The facts of `season/forecasts.ndjson` by product id; none where the dataset has no season. Throws on a broken line. */
export function readSeasonFacts(goldenDirectory: string): ReadonlyMap<string, SeasonFact> {
  const path = join(goldenDirectory, 'season', 'forecasts.ndjson');
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const facts = lines.map((line) => seasonFactSchema.parse(JSON.parse(line)));
  return new Map(facts.map((fact) => [fact.nid, fact]));
}
