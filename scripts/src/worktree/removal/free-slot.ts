import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseSlot, slotDirectories } from '../../state/slots.ts';
import { stateDirectory } from '../../state/state-directory.ts';
import type { WorktreeRecord } from '../../state/worktree-record.ts';

/**
 * Gives a slot back. Its data and logs, when there are any, move to a folder of the removed worktree in the state
 * directory, which is returned: a database may be the only copy of something.
 */
export async function freeSlot(top: string, record: WorktreeRecord, at: string): Promise<string | null> {
  const places = await slotDirectories(top, record.slot);
  const stamp = at.replaceAll(/[^\dTZ]/gu, '');
  const target = join(await stateDirectory(top), 'removed', `${record.slug}-${stamp}`);
  let moved = false;
  for (const [name, place] of Object.entries(places)) {
    if (await holdsSomething(place)) {
      await mkdir(target, { recursive: true });
      await rename(place, join(target, name));
      moved = true;
    } else await rm(place, { recursive: true, force: true });
  }
  await releaseSlot(top, record.slot);
  return moved ? target : null;
}

async function holdsSomething(place: string): Promise<boolean> {
  try {
    return (await readdir(place)).length > 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
