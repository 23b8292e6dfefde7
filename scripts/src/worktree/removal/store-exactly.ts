import { lstat, readFile, readlink } from 'node:fs/promises';
import { requireGit } from '../../git/require-git.ts';
import { durable } from './durable.ts';

/**
 * Stores a file's bytes as they are on disk (`git add` would bend line ends and run filters) and returns its entry
 * for `update-index --index-info` under `name`. Null when the place is neither a file nor a link.
 */
export async function storeExactly(directory: string, place: string, name: string): Promise<string | null> {
  const found = await lstat(place);
  if (found.isSymbolicLink()) {
    return `120000 ${await store(directory, await readlink(place, { encoding: 'buffer' }))} 0\t${name}`;
  }
  if (!found.isFile()) return null;
  const mode = (found.mode & 0o100) === 0 ? '100644' : '100755';
  return `${mode} ${await store(directory, await readFile(place))} 0\t${name}`;
}

async function store(directory: string, content: Uint8Array): Promise<string> {
  const args = ['hash-object', '-w', '--no-filters', '--stdin'];
  return (await requireGit(directory, args, { env: durable, input: content })).trimEnd();
}
