import { GitError } from './git-error.ts';
import { runGit } from './run-git.ts';
import { splitNul } from './split-nul.ts';

/** One side's version of a path that could not be merged: 1 the common ancestor, 2 ours, 3 theirs. */
export interface ConflictStage {
  readonly mode: string;
  readonly object: string;
  readonly stage: 1 | 2 | 3;
  readonly path: string;
}

/** What merging two commits would give. Nothing is checked out and no reference moves. */
export interface TrialMerge {
  /** The merged tree; with conflicts, their markers are inside it. */
  readonly tree: string;
  readonly conflicts: readonly string[];
  readonly stages: readonly ConflictStage[];
  /** Git's own words, such as "CONFLICT (content): Merge conflict in a.ts". */
  readonly messages: string;
}

/** Merges two commits in the object store alone (`git merge-tree --write-tree`, git 2.38 or newer). */
export async function mergeTree(directory: string, ours: string, theirs: string): Promise<TrialMerge> {
  const output = await runGit(directory, ['merge-tree', '--write-tree', '-z', '--messages', ours, theirs]);
  if (output.exitCode !== 0 && output.exitCode !== 1) throw new GitError(directory, output);
  return parseTrialMerge(output.stdout);
}

/** Reads the `-z` answer: the tree, the stages, an empty entry, then the messages. */
function parseTrialMerge(answer: string): TrialMerge {
  const [tree = '', ...rest] = splitNul(answer);
  const gap = rest.indexOf('');
  const stages = (gap < 0 ? rest : rest.slice(0, gap)).flatMap(toStage);
  return {
    tree,
    conflicts: [...new Set(stages.map(({ path }) => path))],
    stages,
    messages: gap < 0 ? '' : toMessages(rest.slice(gap + 1)),
  };
}

function toStage(entry: string): ConflictStage[] {
  const match = /^(\d+) ([0-9a-f]+) ([123])\t([\s\S]+)$/u.exec(entry);
  if (match === null) return [];
  const [, mode = '', object = '', digit, path = ''] = match;
  const stage = digit === '1' ? 1 : digit === '2' ? 2 : 3;
  return [{ mode, object, stage, path }];
}

/** A message is: how many paths, the paths, its kind, its text. */
function toMessages(entries: readonly string[]): string {
  const texts: string[] = [];
  for (let index = 0; index < entries.length;) {
    const paths = Number(entries[index]);
    if (!Number.isInteger(paths)) break;
    texts.push((entries[index + paths + 2] ?? '').trimEnd());
    index += paths + 3;
  }
  return texts.join('\n');
}
