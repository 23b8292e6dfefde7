import { judgeCommit } from '../gate/judge-commit.ts';
import { openScratchPool } from '../gate/scratch-pool.ts';
import { isAncestor } from '../git/is-ancestor.ts';
import { mergeTree } from '../git/merge-tree.ts';
import { requireGit } from '../git/require-git.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import { makeCommit } from './build-merge.ts';
import { createCommitChecker, lazyScratch } from './check-commit.ts';
import { whatFails } from './find-partner.ts';
import { createJournal, type Journal } from './journal.ts';
import { resumeTrain, trainId, withNotedGroups, withTrainLock } from './land-branches.ts';
import { type LandingReport, readLandingReport } from './landing-report.ts';
import { checkoutObstacle, findMainCheckout, moveMain, readMain } from './move-main.ts';
import { closeTrain } from './run-train.ts';
import type { TrainSurroundings, TrainUnderWay } from './train-surroundings.ts';
import type { TrainState } from './train-state.ts';

/** Takes a landing back: one commit that reverts all of its merges, through the same gate, on top of main as it is now. */
export async function undoLanding(
  outer: TrainSurroundings,
  id: string,
): Promise<Result<LandingReport, Problem>> {
  const around = withNotedGroups(outer);
  return withTrainLock(around, async () => {
    await resumeTrain(around, false);
    const report = await readLandingReport(around.state, id);
    const merges = (report?.branches ?? []).flatMap(({ landedAs }) => (landedAs === null ? [] : [landedAs]));
    if (report === null || merges.length === 0) return fail(nothingToUndo(id));
    return undo(around, report, merges);
  });
}

function nothingToUndo(id: string): Problem {
  return {
    kind: 'no-such-landing',
    message: `No landing ${id} that brought anything in is known here.`,
    remedy: 'pnpm land --status lists them.',
  };
}

async function undo(
  around: TrainSurroundings,
  landing: LandingReport,
  merges: readonly string[],
): Promise<Result<LandingReport, Problem>> {
  const { repository } = around.gate;
  const main = await readMain(repository);
  const checkout = await findMainCheckout(repository);
  const obstacle = checkout === null ? null : await checkoutObstacle(checkout);
  if (obstacle !== null) return fail(obstacle);
  const tree = await revertedTree(repository, main, merges);
  if (!tree.ok) return tree;
  const journal = createJournal(around.state, begin(around, landing, main), around.checkpoint);
  await journal.change({});
  const pool = await openScratchPool(repository, 1);
  try {
    const train: TrainUnderWay = { ...around, journal, pool, again: false };
    const problem = await land(train, { landing, main, merges, tree: tree.value });
    if (problem !== null) {
      await journal.end();
      return fail(problem);
    }
  } finally {
    await pool.close();
  }
  return succeed(await closeTrain(around, journal, 'finished'));
}

function begin(around: TrainSurroundings, landing: LandingReport, main: string): TrainState {
  const startedAt = around.gate.now();
  return {
    schemaVersion: 1,
    id: trainId('undo', startedAt, [landing.id, main]),
    kind: 'undo',
    startedAt,
    options: { ...landing.options, dryRun: false },
    mainBefore: main,
    resumed: 0,
    branches: [],
    moving: null,
    checks: { run: 0, reused: 0 },
    activity: [],
    remarks: [`undoes ${landing.id}`],
  };
}

/** Main without what the merges brought in. Each is taken out by merging a commit that undoes it alone. */
async function revertedTree(
  repository: string,
  main: string,
  merges: readonly string[],
): Promise<Result<string, Problem>> {
  let tip = main;
  let tree = '';
  for (const merge of merges.toReversed()) {
    if (!(await isAncestor(repository, merge, main))) continue;
    const before = await requireGit(repository, ['rev-parse', `${merge}^1^{tree}`]);
    const subject = `Undo ${merge}`;
    const inverse = { tree: before.trimEnd(), parents: [merge], subject, trailers: [] };
    const reverted = await mergeTree(repository, tip, await makeCommit(repository, inverse));
    if (reverted.conflicts.length > 0) return fail(builtUpon(reverted.conflicts));
    tree = reverted.tree;
    tip = await makeCommit(repository, { tree, parents: [tip], subject, trailers: [] });
  }
  if (tree !== '') return succeed(tree);
  return fail({ kind: 'nothing-to-undo', message: 'Nothing of this landing is on main.' });
}

function builtUpon(paths: readonly string[]): Problem {
  return {
    kind: 'undo-conflict',
    message: `Later changes build on this landing (${paths.join(', ')}), so it cannot be taken back as a whole.`,
    remedy: 'Undo the later landings first, or revert by hand on a branch and land that.',
  };
}

interface Undoing {
  readonly landing: LandingReport;
  readonly main: string;
  readonly merges: readonly string[];
  readonly tree: string;
}

async function land(train: TrainUnderWay, undoing: Undoing): Promise<Problem | null> {
  const { gate, journal, signal } = train;
  const { landing, main, tree } = undoing;
  const retired = await casesOf(train, undoing);
  const names = landing.branches.filter(({ landedAs }) => landedAs !== null).map(({ name }) => name);
  const commit = await makeCommit(gate.repository, {
    tree,
    parents: [main],
    subject: `Undo the landing of ${names.join(', ')}`,
    trailers: [
      ['Undoes-Landing', landing.id],
      ['Landed-By', journal.current().id],
      ...retired.map((id): readonly [string, string] => ['Golden-Retires', id]),
    ],
  });
  const about = `main without ${names.join(', ')}`;
  const finding = await createCommitChecker(train)({ commit, against: main, about, signal });
  if (!finding.holds) {
    const message = `Main would not hold without this landing: ${whatFails(finding)}`;
    return {
      kind: 'undo-fails',
      message,
      remedy: 'Revert by hand on a branch, make it hold, and land that.',
    };
  }
  return move(train, journal, main, commit);
}

/** The cases that the landing itself brought: they leave with it, and that is no loss. */
async function casesOf(train: TrainUnderWay, { merges, main }: Undoing): Promise<string[]> {
  const scratch = lazyScratch(train);
  const judge = async (commit: string): Promise<readonly string[]> => {
    const report = await judgeCommit({ commit, checkout: scratch.at, signal: train.signal }, train.gate);
    return report.ok ? report.value.cases.map(({ id }) => id) : [];
  };
  try {
    const [first = main] = merges;
    const before = new Set(await judge(`${first}^1`));
    return (await judge(merges.at(-1) ?? main)).filter((id) => !before.has(id));
  } finally {
    scratch.release();
  }
}

async function move(
  { gate, checkpoint }: TrainUnderWay,
  journal: Journal,
  main: string,
  commit: string,
): Promise<Problem | null> {
  const moving = { from: main, to: commit, landed: [], checkout: await findMainCheckout(gate.repository) };
  await journal.change({ moving });
  const moved = await moveMain(gate.repository, moving, 'undo a landing', checkpoint);
  await journal.change({ moving: null });
  if (moved.ok) return null;
  if (moved.failure.kind === 'refused') return moved.failure.problem;
  return { kind: 'main-moved', message: 'Main moved meanwhile.', remedy: 'Undo again.' };
}
