import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders below `top` that workspace patterns name (`*` stands for one folder), sorted; `!` patterns take out. */
export async function findFolders(top: string, globs: readonly string[]): Promise<string[]> {
  const wanted = globs.filter((glob) => !glob.startsWith('!'));
  const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => toPattern(glob.slice(1)));
  const found = await Promise.all(wanted.map((glob) => expand(top, '', glob.split('/'))));
  const folders = new Set(found.flat().filter((folder) => !unwanted.some((glob) => glob.test(folder))));
  return [...folders].toSorted();
}

async function expand(top: string, prefix: string, segments: readonly string[]): Promise<string[]> {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [prefix];
  const pattern = toPattern(segment);
  const names = segment.includes('*')
    ? (await folderNames(join(top, prefix))).filter((name) => pattern.test(name))
    : [segment];
  const below = await Promise.all(
    names.map((name) => expand(top, prefix === '' ? name : `${prefix}/${name}`, rest)),
  );
  return below.flat();
}

async function folderNames(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function toPattern(glob: string): RegExp {
  const escaped = glob.replaceAll(/[.+^${}()|[\]\\?]/gu, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`^${escaped}$`, 'u');
}
