import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commonDirectory } from './common-directory.ts';

/**
 * Writes the one note without which git reads no worktree at all. While another process makes a worktree, or for good
 * when that was killed, its `commondir` is empty, and git lists and adds none. What belongs in it is always the same,
 * so it does no harm when the other process writes it too.
 */
export async function completeHalfMade(directory: string): Promise<void> {
  const folder = join(await commonDirectory(directory), 'worktrees');
  for (const name of await namesIn(folder)) {
    await completeNote(join(folder, name, 'commondir'));
  }
}

/** Worktrees come and go: a note that is not there is none to complete. */
async function completeNote(note: string): Promise<void> {
  try {
    if ((await stat(note)).size === 0) await writeFile(note, '../..\n', { flag: 'r+' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
