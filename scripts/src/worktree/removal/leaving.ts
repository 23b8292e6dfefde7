import { rename, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gitDirectory } from '../../git/git-directory.ts';

/** A worktree on its way out, checked once more there; it may still go back. */
export function leavingPlace(directory: string): string {
  return join(dirname(directory), `.leaving-${basename(directory)}`);
}

/** A worktree of which everything is kept; only its deletion is left to do. */
export function removedPlace(directory: string): string {
  return join(dirname(directory), `.removed-${basename(directory)}`);
}

/** A removed worktree that a process still works in. Nothing ever deletes it. */
export function sidePlace(directory: string, at: string): string {
  return join(dirname(directory), `.aside-${basename(directory)}-${at.replaceAll(/[^\dTZ]/gu, '')}`);
}

/** Where a worktree that is found at a leaving or removed place belongs; null when the name is no such place. */
export function homeOf(
  place: string,
): { readonly directory: string; readonly step: 'leaving' | 'removed' } | null {
  const match = /^\.(leaving|removed)-(.+)$/u.exec(basename(place));
  if (match === null) return null;
  const step = match[1] === 'leaving' ? 'leaving' : 'removed';
  return { directory: join(dirname(place), match[2] ?? ''), step };
}

/** Renames a worktree without git taking note: to git it stays where it was. */
export async function putAway(directory: string, place: string): Promise<void> {
  const note = join(await gitDirectory(directory), 'gitdir');
  // Git corrects a note about a moved worktree when the note is older than a day. `utimes` takes any moment to come.
  const fresh = new Date(Date.now());
  await utimes(note, fresh, fresh);
  await rename(directory, place);
}

export async function putBack(place: string, directory: string): Promise<void> {
  await rename(place, directory);
}
