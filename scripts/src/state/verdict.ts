import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from './read-json-file.ts';
import { stateDirectory } from './state-directory.ts';

/** The part of a gate's verdict that every reader may rely on; the gate keeps more beside it. */
const verdictSchema = z.looseObject({
  verdict: z.enum(['passes', 'fails']),
  /** ISO instant. */
  at: z.string(),
});

export type Verdict = z.infer<typeof verdictSchema>;

/** Where the verdict on a tree is kept. */
export async function verdictFile(directory: string, treeHash: string): Promise<string> {
  return join(await stateDirectory(directory), 'verdicts', `${treeHash}.json`);
}

/** The verdict on exactly this tree; null when the gate has not judged it. */
export async function readVerdict(directory: string, treeHash: string): Promise<Verdict | null> {
  return readJsonFile(await verdictFile(directory, treeHash), verdictSchema);
}
