import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorktreeRecord } from '../../state/worktree-record.ts';
import { hashOf } from '../create/write-own-files.ts';

/** Folders and files that a command makes again. */
const reproducibleFolders = new Set(['node_modules', 'dist', '.turbo', 'coverage']);
const reproducibleFile = /\.tsbuildinfo$|^\.DS_Store$/u;

/**
 * The ignored files that nothing makes again: neither installed, nor built, nor as `create` wrote them.
 * Takes ignored paths as `git status` gives them (a folder ends with `/`) and returns files.
 */
export async function findPreciousFiles(
  directory: string,
  ignored: readonly string[],
  record: WorktreeRecord | null,
): Promise<string[]> {
  const files = await Promise.all(
    ignored.map(async (path) => (path.endsWith('/') ? filesBelow(directory, path.slice(0, -1)) : [path])),
  );
  const kept = await Promise.all(
    files.flat().map(async (path) => ((await isReproducible(directory, path, record)) ? [] : [path])),
  );
  return kept.flat().toSorted();
}

async function filesBelow(directory: string, folder: string): Promise<string[]> {
  if (folder.split('/').some((name) => reproducibleFolders.has(name))) return [];
  const entries = await readdir(join(directory, folder), { withFileTypes: true });
  const below = entries.map(async (entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(directory, path);
    return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
  });
  return (await Promise.all(below)).flat();
}

async function isReproducible(
  directory: string,
  path: string,
  record: WorktreeRecord | null,
): Promise<boolean> {
  const names = path.split('/');
  if (names.some((name) => reproducibleFolders.has(name))) return true;
  if (reproducibleFile.test(names.at(-1) ?? '')) return true;
  const written = record?.written[path];
  if (written === undefined || !(await lstat(join(directory, path))).isFile()) return false;
  return hashOf(await readFile(join(directory, path))) === written;
}
