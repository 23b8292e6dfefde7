import { changedPaths } from '../git/changed-paths.ts';
import { requireGit } from '../git/require-git.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Owner } from '../workspace/area.ts';
import { ownerOf } from '../workspace/owner-of.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { readBranchTrailers } from './branch-trailers.ts';
import { checkOwnership, isUnder, type OwnershipProblem } from './check-ownership.ts';
import { readGateConfig } from './gate-config.ts';
import type { GateReport } from './gate-report.ts';
import { type GateSurroundings, judgeTree, type TreeCheck } from './judge-tree.ts';

/** A change to be gated: a tree, where it started from, and who says what it is about. */
export interface GatedChange {
  readonly tree: string;
  /** The commit it started from: the merge base with main. */
  readonly base: string;
  /** The commit whose history holds the trailers. */
  readonly head: string;
  readonly branch: string | null;
  readonly declared: readonly Owner[] | null;
  /** A checkout of the tree, for reading which packages there are. */
  readonly checkout: () => Promise<string>;
  readonly judgeBase: TreeCheck['judgeBase'];
  readonly again: boolean;
  readonly signal: AbortSignal;
  readonly onStep: TreeCheck['onStep'];
  /** Hears at once, before what takes minutes, that the change may not land whatever the checks say. */
  readonly onForeign: (problems: readonly OwnershipProblem[]) => void;
}

/** The whole gate for one change: whose files it touches, and what the checks say about its tree. */
export async function gateChange(
  change: GatedChange,
  around: GateSurroundings,
): Promise<Result<GateReport, Problem>> {
  const { tree, base, branch, declared } = change;
  const config = await readGateConfig(around.repository, tree);
  if (!config.ok) return config;
  const baseTree = (await requireGit(around.repository, ['rev-parse', `${base}^{tree}`])).trimEnd();
  const { goldenReasons, retired } = await readBranchTrailers(around.repository, base, change.head);
  const directory = await change.checkout();
  const workspace = await readWorkspace(directory);
  const changed = (await changedPaths(around.repository, baseTree, tree)).map(({ path }) => path);
  const ownership = checkOwnership({
    ...config.value,
    changed,
    declared,
    goldenReasons,
    ownerOf: (path) => ownerOf(workspace, path),
  });
  if (ownership.length > 0) change.onForeign(ownership);
  const workplace = (): Promise<string> => Promise.resolve(directory);
  const judged = await judgeTree({ ...change, baseTree, config: config.value, retired, workplace }, around);
  if (!judged.ok) return fail(judged.failure);
  const { verdict, reused } = judged.value;
  const holds = verdict.holds && ownership.length === 0;
  const answers = {
    changed: changed.filter((path) => isUnder(path, config.value.golden)),
    reasons: goldenReasons,
  };
  return succeed({
    schemaVersion: 1,
    holds,
    branch,
    base,
    declared,
    changed,
    answers,
    ownership,
    verdict,
    reused,
  });
}
