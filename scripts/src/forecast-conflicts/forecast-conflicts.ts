import { type CaseChange, compareEvals, isHarmful } from '../gate/compare-evals.ts';
import { emptyEvalReport, type EvalReport } from '../gate/eval-report.ts';
import { isUnder } from '../gate/check-ownership.ts';
import { readGateConfig } from '../gate/gate-config.ts';
import { judgeCommit } from '../gate/judge-commit.ts';
import type { GateSurroundings } from '../gate/judge-tree.ts';
import { openScratchPool, type ScratchPool } from '../gate/scratch-pool.ts';
import { changedPaths } from '../git/changed-paths.ts';
import { MAIN_BRANCH } from '../git/main-branch.ts';
import { mergeBase } from '../git/merge-base.ts';
import { mergeTree } from '../git/merge-tree.ts';
import { requireGit } from '../git/require-git.ts';
import { makeCommit } from '../land/build-merge.ts';
import { readMain } from '../land/move-main.ts';
import { TrainStopped } from '../land/track.ts';
import { allPairs, type ForecastBranch, type PairForecast, suggestOrder } from './forecast-pairs.ts';

export interface Forecast {
  readonly schemaVersion: 1;
  readonly main: string;
  readonly branches: readonly ForecastBranch[];
  readonly pairs: readonly PairForecast[];
  readonly suggestedOrder: readonly string[];
}

export interface ForecastRequest {
  readonly branches: readonly { readonly name: string; readonly commit: string }[];
  readonly jobs: number;
  /** Judge nothing; say only what git cannot merge. */
  readonly textOnly: boolean;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** A branch, merged with main as it is. */
interface MergedBranch extends ForecastBranch {
  readonly commit: string;
  /** Null when it cannot be merged with main. */
  readonly merged: string | null;
  readonly report: EvalReport;
  /** Whether it changes anything that the golden dataset can see. */
  readonly judged: boolean;
}

/** Pair by pair, what open branches would do to each other. Nothing is moved and no worktree is touched. */
export async function forecastConflicts(request: ForecastRequest, gate: GateSurroundings): Promise<Forecast> {
  const main = await readMain(gate.repository);
  const pool = await openScratchPool(gate.repository, request.jobs);
  try {
    const weather = { ...request, gate, pool, main, base: await judge({ ...request, gate, pool }, main) };
    request.say(`1 of 2: ${request.branches.length} branches with main`);
    const merged = await inParallel(request.branches, request.jobs, (branch) =>
      mergeWithMain(weather, branch),
    );
    const pairs = allPairs(merged);
    request.say(`2 of 2: ${pairs.length} pairs`);
    const forecasts = await inParallel(pairs, request.jobs, (pair) => forecastPair(weather, pair));
    const branches = merged.map(({ name, changedPaths, breaks, conflictsWithMain }) => ({
      name,
      changedPaths,
      breaks,
      conflictsWithMain,
    }));
    return {
      schemaVersion: 1,
      main,
      branches,
      pairs: forecasts,
      suggestedOrder: suggestOrder(branches, forecasts),
    };
  } finally {
    await pool.close();
  }
}

interface Judging extends ForecastRequest {
  readonly gate: GateSurroundings;
  readonly pool: ScratchPool;
}

interface Weather extends Judging {
  readonly main: string;
  readonly base: EvalReport;
}

async function judge({ gate, pool, signal, textOnly }: Judging, commit: string): Promise<EvalReport> {
  if (signal.aborted) throw new TrainStopped();
  if (textOnly) return emptyEvalReport;
  const scratch = await pool.acquire();
  try {
    const checkout = async (wanted: string): Promise<string> => {
      await scratch.checkout(wanted);
      return scratch.directory;
    };
    const judged = await judgeCommit({ commit, checkout, signal }, gate);
    return judged.ok ? judged.value : emptyEvalReport;
  } finally {
    scratch.release();
  }
}

async function mergeWithMain(
  weather: Weather,
  { name, commit }: ForecastRequest['branches'][number],
): Promise<MergedBranch> {
  const { repository } = weather.gate;
  const start = (await mergeBase(repository, commit, MAIN_BRANCH)) ?? weather.main;
  const paths = (await changedPaths(repository, start, commit)).map(({ path }) => path);
  const trial = await merge(repository, weather.main, commit);
  const config = await readGateConfig(repository, `${commit}^{tree}`);
  const seen = config.ok ? [...config.value.judged, ...config.value.golden] : [];
  const judged = paths.some((path) => isUnder(path, seen));
  const report = trial.commit === null || !judged ? weather.base : await judge(weather, trial.commit);
  weather.say(`  ${name}`);
  return {
    name,
    commit,
    changedPaths: paths.length,
    conflictsWithMain: trial.conflicts,
    merged: trial.commit,
    report,
    judged,
    breaks: compareEvals(weather.base, report).filter(isHarmful),
  };
}

async function forecastPair(
  weather: Weather,
  [one, other]: readonly [MergedBranch, MergedBranch],
): Promise<PairForecast> {
  const pair = [one.name, other.name] as const;
  const onto = one.merged ?? one.commit;
  const trial = await merge(weather.gate.repository, onto, other.commit);
  const judged = trial.commit !== null && one.judged && other.judged && !weather.textOnly;
  const changes =
    judged && trial.commit !== null ? brokenTogether(one, other, await judge(weather, trial.commit)) : [];
  weather.say(`  ${pair.join(' + ')}`);
  return { pair, conflicts: trial.conflicts, changes, judged };
}

/** What holds with one or the other and not with both. */
function brokenTogether(one: MergedBranch, other: MergedBranch, both: EvalReport): CaseChange[] {
  const best = new Map(one.report.cases.map((each) => [each.id, each]));
  for (const each of other.report.cases) {
    const known = best.get(each.id);
    // A case counts as holding only when it holds with each branch that has it.
    if (known === undefined || each.verdict !== 'pass') best.set(each.id, each);
  }
  return compareEvals({ schemaVersion: 1, cases: [...best.values()] }, both).filter(isHarmful);
}

async function merge(
  repository: string,
  base: string,
  commit: string,
): Promise<{ commit: string | null; conflicts: readonly string[] }> {
  const merged = await mergeTree(repository, base, commit);
  if (merged.conflicts.length > 0) return { commit: null, conflicts: merged.conflicts };
  const tree = (await requireGit(repository, ['rev-parse', `${merged.tree}^{tree}`])).trimEnd();
  const parents = [base, commit];
  return {
    commit: await makeCommit(repository, { tree, parents, subject: 'Forecast', trailers: [] }),
    conflicts: [],
  };
}

async function inParallel<Item, Outcome>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes = new Map<number, Outcome>();
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      outcomes.set(next[0], await work(next[1]));
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: jobs }, worker));
  for (const each of workers) if (each.status === 'rejected') throw each.reason;
  return items.flatMap((_, index) => {
    const outcome = outcomes.get(index);
    return outcome === undefined ? [] : [outcome];
  });
}
