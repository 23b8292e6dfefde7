import { requireGit } from '../../git/require-git.ts';
import { withTemporaryIndex } from '../../git/with-temporary-index.ts';
import { durable } from './durable.ts';

/** The tree that holds exactly these entries ("mode object stage TAB path"), whose objects are there. */
export async function writeTreeOf(directory: string, entries: readonly string[]): Promise<string> {
  return withTemporaryIndex(async (index) => {
    const env = { ...durable, ...index };
    const input = entries.map((entry) => `${entry}\0`).join('');
    await requireGit(directory, ['update-index', '-z', '--index-info'], { env, input });
    return (await requireGit(directory, ['write-tree'], { env })).trimEnd();
  });
}
