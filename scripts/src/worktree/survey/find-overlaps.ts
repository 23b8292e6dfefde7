import { changedPaths } from '../../git/changed-paths.ts';
import { mergeBase } from '../../git/merge-base.ts';
import { mergeTree } from '../../git/merge-tree.ts';
import type { Overlap } from './survey.ts';

/** A branch with its uncommitted work, as one commit in the object store. */
export interface Snapshot {
  readonly name: string;
  readonly commit: string;
}

/** For each branch, by name, what it has in common with each other; pairs without a common path are left out. */
export async function findOverlaps(
  top: string,
  main: string,
  snapshots: readonly Snapshot[],
): Promise<Map<string, Overlap[]>> {
  const overlaps = new Map<string, Overlap[]>(snapshots.map(({ name }) => [name, []]));
  const touched = await Promise.all(snapshots.map(({ commit }) => touchedPaths(top, main, commit)));
  for (const [index, one] of snapshots.entries()) {
    for (const [offset, other] of snapshots.slice(index + 1).entries()) {
      const files = [...(touched[index] ?? [])].filter(
        (path) => touched[index + 1 + offset]?.has(path) === true,
      );
      const conflicts = await conflictsOf(top, one, other);
      if (files.length === 0 && conflicts.length === 0) continue;
      overlaps.get(one.name)?.push({ with: other.name, files, conflicts });
      overlaps.get(other.name)?.push({ with: one.name, files, conflicts });
    }
  }
  return overlaps;
}

async function conflictsOf(top: string, one: Snapshot, other: Snapshot): Promise<readonly string[]> {
  if ((await mergeBase(top, one.commit, other.commit)) === null) return ['(no common history)'];
  return (await mergeTree(top, one.commit, other.commit)).conflicts;
}

async function touchedPaths(top: string, main: string, commit: string): Promise<Set<string>> {
  const base = await mergeBase(top, main, commit);
  if (base === null) return new Set();
  return new Set((await changedPaths(top, base, commit)).map(({ path }) => path));
}
