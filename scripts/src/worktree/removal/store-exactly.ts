import type { Stats } from 'node:fs';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { requireGit } from '../../git/require-git.ts';
import { durable } from './durable.ts';

/** A file on disk, and the path under which a tree is to hold it. */
export interface StoredFile {
  readonly place: string;
  readonly path: string;
}

interface Found extends StoredFile {
  readonly stats: Stats;
}

/**
 * Stores the bytes of files and links as they are on disk (`git add` would bend line ends and run filters).
 * Returns their entries for `update-index --index-info`, and the paths that are neither file nor link.
 */
export async function storeExactly(
  directory: string,
  files: readonly StoredFile[],
): Promise<{ readonly entries: readonly string[]; readonly refused: readonly string[] }> {
  const found = await Promise.all(
    files.map(async ({ place, path }): Promise<Found> => ({ place, path, stats: await lstat(place) })),
  );
  // The listing that git reads has one path a line.
  const plain = found.filter(({ place, stats }) => stats.isFile() && !place.includes('\n'));
  const others = found.filter(({ place, stats }) => !stats.isFile() || place.includes('\n'));
  const listing = plain.map(({ place }) => `${place}\n`).join('');
  const objects = (await hashObject(directory, ['--stdin-paths'], listing)).split('\n');
  const entries = plain.map((file, index) => toEntry(file, objects[index] ?? ''));
  const refused: string[] = [];
  for (const file of others) {
    const content = await contentOf(file);
    if (content === null) refused.push(file.path);
    else entries.push(toEntry(file, (await hashObject(directory, ['--stdin'], content)).trimEnd()));
  }
  return { entries, refused };
}

async function contentOf({ place, stats }: Found): Promise<Uint8Array | null> {
  if (stats.isSymbolicLink()) return readlink(place, { encoding: 'buffer' });
  return stats.isFile() ? readFile(place) : null;
}

async function hashObject(
  directory: string,
  from: readonly string[],
  input: string | Uint8Array,
): Promise<string> {
  return requireGit(directory, ['hash-object', '-w', '--no-filters', ...from], { env: durable, input });
}

function toEntry({ path, stats }: Found, object: string): string {
  const isExecutable = (stats.mode & 0o100) !== 0;
  const mode = stats.isSymbolicLink() ? '120000' : isExecutable ? '100755' : '100644';
  return `${mode} ${object} 0\t${path}`;
}
