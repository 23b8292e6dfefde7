import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { requireGit } from '../git/require-git.ts';
import { readJsonFile } from '../state/read-json-file.ts';

/** How much is kept of each: verdicts, and eval reports. */
export interface VerdictBounds {
  /** Counted back from the newest one, so that a repository that rests forgets nothing. */
  readonly days: number;
  readonly count: number;
}

/** A verdict is some kilobytes and worth minutes. */
const defaultBounds: VerdictBounds = { days: 30, count: 1000 };

/** What is beyond the count but this recent may belong to a check that runs. */
const UNTOUCHED_DAYS = 1;
const DAY_MILLISECONDS = 86_400_000;

const aboutTree = z.object({ tree: z.string() });

/**
 * Forgets old verdicts and eval reports; returns how many. A verdict on the tree of a branch that is still there, or of
 * one fetched from a clone, stays however old it is: a train may be waiting to land it. A report that is forgotten is
 * made again when a base needs it.
 */
export async function pruneVerdicts(
  repository: string,
  state: string,
  { dryRun, bounds = defaultBounds }: { readonly dryRun: boolean; readonly bounds?: VerdictBounds },
): Promise<number> {
  const wanted = new Set((await requireGit(repository, ['for-each-ref', '--format=%(tree)'])).split('\n'));
  const isWanted = async (file: string): Promise<boolean> => {
    // What `worktree list` reads is named after its tree; a verdict says of which tree it is.
    const tree = (await readJsonFile(file, aboutTree))?.tree ?? basename(file, '.json');
    return wanted.has(tree);
  };
  const old = [
    ...(await beyond(join(state, 'verdicts'), bounds)),
    ...(await beyond(join(state, 'eval-reports'), bounds)),
  ];
  let pruned = 0;
  for (const file of old) {
    if (await isWanted(file)) continue;
    pruned += 1;
    if (!dryRun) await rm(file, { force: true });
  }
  return pruned;
}

async function beyond(folder: string, { days, count }: VerdictBounds): Promise<string[]> {
  const files = await Promise.all((await fileNames(folder)).map((name) => aged(join(folder, name))));
  const newestFirst = files.filter((file) => file !== null).toSorted((one, other) => other.at - one.at);
  const newest = newestFirst[0]?.at ?? 0;
  return newestFirst
    .filter(({ at }, place) => {
      const age = (newest - at) / DAY_MILLISECONDS;
      return age > days || (place >= count && age > UNTOUCHED_DAYS);
    })
    .map(({ file }) => file);
}

/** Null when another process removed it meanwhile. */
async function aged(file: string): Promise<{ readonly file: string; readonly at: number } | null> {
  try {
    return { file, at: (await stat(file)).mtimeMs };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function fileNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
