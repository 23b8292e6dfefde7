import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listWorktrees } from '../../git/list-worktrees.ts';
import { homeOf, putBack } from './leaving.ts';
import type { Pruned } from './pruned.ts';
import { strikeOff } from './strike-off.ts';

/** Settles removals that were killed: one that had only been renamed goes back, one that was kept is finished. */
export async function settleLeaving(top: string): Promise<Pruned[]> {
  const trees = join(top, 'trees');
  const names = existsSync(trees) ? await readdir(trees) : [];
  const listed = new Set((await listWorktrees(top)).map(({ directory }) => directory));
  const settled: Pruned[] = [];
  for (const place of names.map((name) => join(trees, name))) {
    const home = homeOf(place);
    if (home === null) continue;
    const { directory } = home;
    if (home.step === 'removed') {
      await strikeOff(top, existsSync(directory) ? [place] : [directory, place]);
      await rm(place, { recursive: true, force: true });
      settled.push({ what: directory, outcome: 'removed', why: 'its removal had been killed at the end' });
    } else if (listed.has(directory) && !existsSync(directory)) {
      await putBack(place, directory);
      settled.push({ what: directory, outcome: 'put-back', why: 'its removal had been killed half-way' });
    } else
      settled.push({
        what: place,
        outcome: 'stays',
        why: 'a removal left it and its place is taken: look into it',
      });
  }
  return settled;
}
