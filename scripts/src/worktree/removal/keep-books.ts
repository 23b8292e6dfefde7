import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { storeExactly } from './store-exactly.ts';
import { writeTreeOf } from './write-tree-of.ts';

/** Submodules have repositories of their own in there; objects and locks are not this worktree's words. */
const left = new Set(['modules', 'objects', 'index.lock']);

/**
 * A tree of what git itself knows of one worktree: its own git files (index, HEAD, reflog, an unfinished rebase)
 * under `git/`, and the sides of unresolved conflicts under `stage-1/`, `stage-2/`, `stage-3/`.
 */
export async function keepBooks(
  directory: string,
  own: string,
  indexEntries: readonly string[],
): Promise<string> {
  const files = await filesBelow(own);
  const named = files.map((place) => ({ place, path: `git/${relative(own, place)}` }));
  const { entries } = await storeExactly(directory, named);
  return writeTreeOf(directory, [...entries, ...indexEntries.flatMap(toStageEntry)]);
}

function toStageEntry(entry: string): string[] {
  const match = /^(\d+ \w+) ([123])\t([\s\S]+)$/u.exec(entry);
  return match === null ? [] : [`${match[1] ?? ''} 0\tstage-${match[2] ?? ''}/${match[3] ?? ''}`];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries
    .filter(({ name }) => !left.has(name))
    .map(async (entry) => {
      const place = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(place);
      return entry.isFile() ? [place] : [];
    });
  return (await Promise.all(below)).flat();
}
