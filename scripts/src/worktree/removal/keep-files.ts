import { join } from 'node:path';
import { changedPaths } from '../../git/changed-paths.ts';
import { workingTreeHash } from '../../git/working-tree-hash.ts';
import { requireGit } from '../../git/require-git.ts';
import { splitNul } from '../../git/split-nul.ts';
import type { Problem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';
import { storeExactly } from './store-exactly.ts';
import { writeTreeOf } from './write-tree-of.ts';

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * The tree of everything a working tree holds on disk: tracked, untracked, and the ignored files that are named.
 * Whatever differs from `head` is stored byte by byte. Another repository inside cannot be held by a tree and fails.
 */
export async function keepFiles(
  directory: string,
  from: {
    readonly head: string | null;
    readonly untracked: readonly string[];
    readonly precious: readonly string[];
  },
): Promise<Result<string, Problem>> {
  const nested = [...from.untracked, ...from.precious].find(isInsideRepository);
  if (nested !== undefined) return fail(nestedRepository(nested));
  const tree = await workingTreeHash(directory);
  const changes = await changedPaths(directory, from.head ?? emptyTree, tree);
  const present = changes.filter(({ change }) => change !== 'deleted').map(({ path }) => path);
  const files = [...present, ...from.precious].map((path) => ({ place: join(directory, path), path }));
  const { entries, refused } = await storeExactly(directory, files);
  const [other] = refused;
  if (other !== undefined) return fail(nestedRepository(other));
  return succeed(await writeTreeOf(directory, [...(await entriesOf(directory, tree)), ...entries]));
}

/** A tree's entries in the form that `update-index --index-info` reads. */
async function entriesOf(directory: string, tree: string): Promise<string[]> {
  const listing = splitNul(await requireGit(directory, ['ls-tree', '-r', '-z', '--full-tree', tree]));
  return listing.map((entry) => entry.replace(/^(\d+) \w+ (\w+)\t/u, '$1 $2 0\t'));
}

/** Git shows an untracked repository as a folder, and would not take paths inside a `.git`. */
function isInsideRepository(path: string): boolean {
  return path.endsWith('/') || path.split('/').includes('.git');
}

function nestedRepository(path: string): Problem {
  return {
    kind: 'nested-repository',
    message: `${path} belongs to another repository inside the worktree, which a reference here cannot keep`,
    remedy: 'move it out of the worktree first',
  };
}
