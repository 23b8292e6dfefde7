import { mergeTree } from '../git/merge-tree.ts';
import { MAIN_BRANCH } from '../git/main-branch.ts';
import { makeCommit } from './build-merge.ts';
import type { Candidate } from './candidate.ts';
import { expectedKey } from './check-commit.ts';
import type { Coupling } from './track.ts';
import type { TrainUnderWay } from './train-surroundings.ts';

type Trailers = readonly (readonly [string, string])[];

/** Merges a branch onto a commit, in the object store alone. */
export async function mergeBranch(
  train: TrainUnderWay,
  base: string,
  candidate: Candidate,
  against: string,
): Promise<Coupling> {
  const merged = await mergeTree(train.gate.repository, base, candidate.commit);
  if (merged.conflicts.length > 0) return { kind: 'conflict', paths: merged.conflicts };
  return {
    kind: 'coupled',
    commit: await commitMerge(train, base, candidate, { tree: merged.tree, against }, []),
  };
}

/** Records a merged tree as a merge commit (never a fast-forward), with the train and the check in its trailers. */
export async function commitMerge(
  train: TrainUnderWay,
  base: string,
  candidate: Candidate,
  merged: { readonly tree: string; readonly against: string },
  more: Trailers,
): Promise<string> {
  train.checkpoint('before a merge');
  const key = await expectedKey(train, merged.tree, merged.against, [base, candidate.commit]);
  const gateKey: Trailers = key === null ? [] : [['Gate-Key', key]];
  return makeCommit(train.gate.repository, {
    tree: merged.tree,
    parents: [base, candidate.commit],
    subject: `Merge ${candidate.name} into ${MAIN_BRANCH}`,
    trailers: [['Landed-By', train.journal.current().id], ...gateKey, ...more],
  });
}
