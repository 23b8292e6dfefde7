import { stripVTControlCharacters } from 'node:util';
import { changedPaths } from '../git/changed-paths.ts';
import { workingTreeHash } from '../git/working-tree-hash.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import { affectedBy } from '../workspace/affected-by.ts';
import { ownerOf } from '../workspace/owner-of.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { compareEvals, isHarmful } from './compare-evals.ts';
import type { EvalDesk, NotJudged } from './eval-desk.ts';
import { emptyEvalReport, type EvalReport, parseEvalReport } from './eval-report.ts';
import { type AffectedPackages, expandCommand } from './expand-command.ts';
import type { GateConfig } from './gate-config.ts';
import { type CommandOutcome, runCommand } from './run-command.ts';
import type { StepResult, Verdict } from './verdict.ts';
import { evalKey, type Machine, verdictKey } from './verdict-key.ts';
import type { VerdictStore } from './verdict-store.ts';

/** What judging needs of its surroundings. */
export interface GateSurroundings {
  /** Any directory of the repository, for questions about its objects. */
  readonly repository: string;
  readonly store: VerdictStore;
  readonly desk: EvalDesk;
  readonly machine: Machine;
  readonly now: () => string;
  readonly onGroup?: (group: number, running: boolean) => void;
}

/** One tree to be judged against its base. */
export interface TreeCheck {
  readonly tree: string;
  readonly baseTree: string;
  readonly config: GateConfig;
  readonly retired: readonly string[];
  /** Where the tree can be checked; asked only when no verdict is kept. */
  readonly workplace: () => Promise<string>;
  /** Judges the base when no report of it is kept; called last, so it may take the workplace over. */
  readonly judgeBase: () => Promise<Result<EvalReport, NotJudged>>;
  readonly again: boolean;
  readonly signal: AbortSignal;
  readonly onStep: (name: string, position: number, of: number) => void;
}

/** A verdict, and whether it was found or kept from before. */
export interface JudgedTree {
  readonly verdict: Verdict;
  readonly reused: boolean;
}

const GOLDEN_STEP = 'golden dataset';
const KEPT_CHARACTERS = 4000;

/** Checks a tree, or finds that it has been checked. Fails when it was stopped or changed under the check. */
export async function judgeTree(
  check: TreeCheck,
  around: GateSurroundings,
): Promise<Result<JudgedTree, Problem>> {
  const key = verdictKey({ ...check, machine: around.machine });
  const kept = check.again ? null : await around.store.readVerdict(key);
  if (kept !== null) return succeed({ verdict: kept, reused: true });
  const directory = await check.workplace();
  const steps: StepResult[] = [];
  const prepared = await runPrepare(check, around, directory, steps);
  if (prepared) await runSteps(check, around, directory, steps);
  const own = prepared ? await judgeOwn(check, around, directory) : null;
  if (check.signal.aborted) return fail(stopped);
  if (prepared && (await workingTreeHash(directory)) !== check.tree) return fail(changedMeanwhile);
  const evaluation = own === null ? null : await compareWithBase(check, own, steps);
  if (check.signal.aborted) return fail(stopped);
  const holds =
    steps.every(({ outcome }) => outcome !== 'fails') &&
    (evaluation?.changes ?? []).every((one) => !isHarmful(one));
  const { tree, baseTree } = check;
  const checkedAt = around.now();
  const verdict: Verdict = { schemaVersion: 1, key, tree, baseTree, holds, steps, evaluation, checkedAt };
  // What could not even be prepared says more about the machine than about the tree.
  if (prepared) await around.store.keepVerdict(verdict);
  return succeed({ verdict, reused: false });
}

const stopped: Problem = { kind: 'interrupted', message: 'The check was stopped.' };

const changedMeanwhile: Problem = {
  kind: 'changed-meanwhile',
  message: 'Files changed while they were being checked, so the result says nothing about either state.',
  remedy: 'Run the gate again. If nobody typed, one of the checks rewrites files: see git status.',
};

async function runPrepare(
  { config, signal, onStep }: TreeCheck,
  around: GateSurroundings,
  directory: string,
  steps: StepResult[],
): Promise<boolean> {
  if (config.prepare === null) return true;
  onStep('dependencies', 0, config.steps.length + 1);
  const outcome = await runStep(config.prepare, directory, signal, around);
  steps.push(toStep('dependencies', config.prepare, outcome));
  return outcome.exitCode === 0;
}

async function runSteps(
  check: TreeCheck,
  around: GateSurroundings,
  directory: string,
  steps: StepResult[],
): Promise<void> {
  const affected = await findAffected(check, around, directory);
  for (const [index, { name, command }] of check.config.steps.entries()) {
    if (check.signal.aborted) return;
    const expanded = expandCommand(command, affected);
    if (expanded === null) {
      steps.push({ name, outcome: 'skipped', command: command.join(' '), seconds: 0, said: '' });
      continue;
    }
    check.onStep(name, index + 1, check.config.steps.length + 1);
    steps.push(toStep(name, expanded, await runStep(expanded, directory, check.signal, around)));
  }
}

async function findAffected(
  { baseTree, tree }: TreeCheck,
  { repository }: GateSurroundings,
  directory: string,
): Promise<AffectedPackages> {
  const workspace = await readWorkspace(directory);
  const changes = await changedPaths(repository, baseTree, tree);
  const names = affectedBy(workspace, [...new Set(changes.map(({ path }) => ownerOf(workspace, path)))]);
  const folders = workspace.packages
    .filter(({ shortName }) => names.includes(shortName))
    .map(({ folder }) => folder);
  return { names, folders };
}

interface OwnJudgement {
  readonly judged: Result<EvalReport, NotJudged>;
  readonly seconds: number;
}

async function judgeOwn(
  check: TreeCheck,
  around: GateSurroundings,
  directory: string,
): Promise<OwnJudgement | null> {
  const { config, signal } = check;
  if (config.evaluate === null || signal.aborted) return null;
  check.onStep(GOLDEN_STEP, config.steps.length + 1, config.steps.length + 1);
  const begun = process.hrtime.bigint();
  const judged = await judgeDirectory(check, around, directory);
  return { judged, seconds: Number(process.hrtime.bigint() - begun) / 1e9 };
}

async function compareWithBase(
  { config, retired, judgeBase }: TreeCheck,
  { judged, seconds }: OwnJudgement,
  steps: StepResult[],
): Promise<Verdict['evaluation']> {
  const step = { name: GOLDEN_STEP, command: (config.evaluate ?? []).join(' '), seconds };
  if (!judged.ok) {
    steps.push({ ...step, outcome: 'fails', said: judged.failure.said });
    return null;
  }
  const base = await judgeBase();
  // A base that cannot be judged excuses nothing: then every case has to hold.
  const changes = compareEvals(base.ok ? base.value : emptyEvalReport, judged.value, retired);
  steps.push({ ...step, outcome: changes.some(isHarmful) ? 'fails' : 'holds', said: '' });
  const passing = judged.value.cases.filter(({ verdict }) => verdict === 'pass').length;
  return { cases: judged.value.cases.length, passing, changes };
}

/** Judges the tree that lies in a directory, unless its report is kept. */
export function judgeDirectory(
  { tree, config, again, signal }: Pick<TreeCheck, 'tree' | 'config' | 'again' | 'signal'>,
  around: GateSurroundings,
  directory: string,
): Promise<Result<EvalReport, NotJudged>> {
  const { evaluate: command } = config;
  if (command === null) return Promise.resolve(succeed(emptyEvalReport));
  const run = async (): Promise<Result<EvalReport, NotJudged>> => {
    const outcome = await runStep(command, directory, signal, around);
    if (outcome.interrupted) return fail({ kind: 'interrupted', said: '' });
    const report = parseEvalReport(outcome.stdout);
    return report === null ? fail({ kind: 'not-judged', said: lastOf(outcome.said) }) : succeed(report);
  };
  return around.desk.evaluate({
    key: evalKey({ tree, config, machine: around.machine }),
    again,
    signal,
    run,
  });
}

/** Runs one command of the gate. */
export function runStep(
  command: readonly string[],
  directory: string,
  signal: AbortSignal,
  { machine, onGroup }: GateSurroundings,
): Promise<CommandOutcome> {
  const run = { command, directory, signal, environment: machine.environment };
  return runCommand(onGroup === undefined ? run : { ...run, onGroup });
}

function toStep(name: string, command: readonly string[], outcome: CommandOutcome): StepResult {
  const holds = outcome.exitCode === 0;
  return {
    name,
    outcome: holds ? 'holds' : 'fails',
    command: command.join(' '),
    seconds: outcome.seconds,
    said: holds ? '' : lastOf(outcome.said),
  };
}

function lastOf(output: string): string {
  const text = stripVTControlCharacters(output);
  return text.length > KEPT_CHARACTERS ? `...${text.slice(-KEPT_CHARACTERS)}` : text;
}
