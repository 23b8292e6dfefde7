import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commonDirectory } from '../../git/common-directory.ts';
import { requireGit } from '../../git/require-git.ts';

const heads = ['ORIG_HEAD', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'REBASE_HEAD', 'FETCH_HEAD'];
const unfinished = ['rebase-merge/orig-head', 'rebase-merge/onto', 'rebase-apply/orig-head'];

/**
 * The commits that only the books of this worktree know: in the reflogs of its head and its branch, or noted by an
 * operation that was never finished, and in no reference at all.
 */
export async function findLooseCommits(
  directory: string,
  own: string,
  branch: string | null,
): Promise<string[]> {
  const logs = [join(own, 'logs', 'HEAD'), ...[...heads, ...unfinished].map((name) => join(own, name))];
  if (branch !== null) logs.push(join(await commonDirectory(directory), 'logs', 'refs', 'heads', branch));
  const texts = await Promise.all(logs.map(readOrEmpty));
  const named = new Set(texts.flatMap((text) => text.match(/\b[0-9a-f]{40}\b/gu) ?? []));
  const known = await commitsAmong(directory, [...named]);
  if (known.length === 0) return [];
  const input = known.map((commit) => `${commit}\n`).join('');
  const loose = await requireGit(directory, ['rev-list', '--stdin', '--not', '--all'], { input });
  return loose.split('\n').filter((commit) => named.has(commit));
}

/** A reflog may name what was long collected. */
async function commitsAmong(directory: string, objects: readonly string[]): Promise<string[]> {
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
  const listing = await requireGit(directory, args, { input: objects.map((name) => `${name}\n`).join('') });
  return listing.split('\n').flatMap((line) => (line.endsWith(' commit') ? [line.slice(0, 40)] : []));
}

async function readOrEmpty(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
