import type { Kept } from './keep-everything.ts';

/** The commands that bring a removed worktree back: its branch, every file, and what was staged. */
export function renderRecovery(
  kept: Kept,
  place: { readonly top: string; readonly directory: string; readonly branch: string | null },
): string[] {
  const directory = quote(place.directory);
  const start = kept.head ?? kept.commit;
  const branch = place.branch === null ? '--detach' : `-b ${quote(place.branch)}`;
  return [
    `git -C ${quote(place.top)} worktree add ${branch} ${directory} ${start}`,
    `git -C ${directory} restore --source=${kept.commit} --worktree -- .`,
    `git -C ${directory} restore --source=${kept.index} --staged -- .`,
  ];
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
