import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandContext } from '../command-context.ts';
import { commonDirectory } from '../git/common-directory.ts';
import { resolveRevision } from '../git/resolve-revision.ts';
import { readMain } from '../land/move-main.ts';
import { buildStoryRepository, playOwners } from './build-story.ts';
import { describePoint, describeRun, drawPoints, type KillPoint, type RunLength } from './draw-points.ts';
import { type Expectation, findDamage, findLeftovers } from './find-damage.ts';
import { runDrillTrain } from './run-drill-train.ts';
import { storyBranches } from './story-branches.ts';

export interface KillDrill {
  readonly folder: string;
  readonly points: number;
  readonly seed: number;
  /** The first of the points that is tried, counted from 1; those before it are drawn and left out. */
  readonly from?: number;
  readonly context: Pick<CommandContext, 'now' | 'say' | 'print' | 'interrupted'>;
  /** The compiled program of one train; the one beside this file unless told otherwise. */
  readonly program?: string;
  readonly branches?: readonly string[];
  /** Which kinds of trains are killed, in turn. */
  readonly ways?: readonly Way[];
}

/** Whether verdicts are known from before, and whether it lands in a batch. */
type Way = Pick<RunLength, 'warm' | 'batch'>;

const allWays: readonly Way[] = [
  { warm: false, batch: false },
  { warm: false, batch: true },
  { warm: true, batch: false },
  { warm: true, batch: true },
];

/** Sound, failing together, and settled by the arbiter: every way to land is among them. */
const defaultBranches = ['fix-escalation', 'add-skyline', 'dashboard-perf', 'dated-policy', 'warning-floor'];

interface Drill {
  readonly program: string;
  readonly drilled: readonly string[];
  readonly folder: string;
  /** A repository in which nothing is known yet, and one whose verdicts are all kept. */
  readonly cold: string;
  readonly warm: string;
  readonly landed: readonly string[];
  readonly expected: Expectation;
}

/** Kills the train at many points. Returns whether, each time, nothing was broken or lost and the next run finished. */
export async function runKillDrill(input: KillDrill): Promise<boolean> {
  const { points, seed, from = 1, context } = input;
  const { drill, lengths } = await prepareDrill(input);
  const drawn = drawPoints(points, seed, lengths);
  let [tried, survived] = [0, 0];
  for (const [index, point] of drawn.entries()) {
    if (index + 1 < from) continue;
    if (context.interrupted.aborted) break;
    tried += 1;
    const top = join(drill.folder, `point-${index + 1}`);
    await copyRepository(point.warm ? drill.warm : drill.cold, top);
    const damage = await survive(drill, top, point);
    if (damage.length === 0) survived += 1;
    const found = damage.length === 0 ? 'whole, and the next run finished' : damage.join('; ');
    context.say(`[${index + 1}/${drawn.length}] ${describePoint(point)}: ${found}`);
    await rm(top, { recursive: true, force: true, maxRetries: 5 });
  }
  if (context.interrupted.aborted) context.say('Stopped before all points were tried.');
  context.print(
    `Killed ${tried} times (seed ${seed}). ${survived} times main was a checked commit, nothing was lost and the next run finished.\n`,
  );
  return !context.interrupted.aborted && tried > 0 && survived === tried;
}

async function prepareDrill({
  folder,
  context,
  branches: drilled = defaultBranches,
  ways = allWays,
  program = fileURLToPath(new URL('./kill-drill-main.js', import.meta.url)),
}: KillDrill): Promise<{ drill: Drill; lengths: RunLength[] }> {
  const cold = join(folder, 'cold');
  const warm = join(folder, 'warm');
  await buildStoryRepository(cold);
  const owners = storyBranches.filter(({ name }) => drilled.includes(name));
  await playOwners(cold, { ...context, say: () => undefined }, owners);
  await forgetWorktrees(cold);
  context.say('First some runs that nobody kills, to know what has to come out.');
  const begun = { program, branches: drilled, kill: null };
  const lengths: RunLength[] = [];
  let landed: string[] = [];
  for (const way of ways) {
    const top = join(folder, 'whole');
    await copyRepository(way.warm ? warm : cold, top);
    const { result, milliseconds, said } = await runDrillTrain({ ...begun, top, batch: way.batch });
    if (result === null) throw new Error(`A train that nobody killed did not finish: ${said}`);
    const length = { ...way, passed: result.passed, milliseconds };
    lengths.push(length);
    context.say(describeRun(length));
    landed = result.branches.filter(({ status }) => status === 'landed').map(({ name }) => name);
    if (!way.warm) await keepVerdicts(top, warm, cold);
    await rm(top, { recursive: true, force: true, maxRetries: 5 });
  }
  const commits = await Promise.all(
    drilled.map(async (name) => [name, (await resolveRevision(cold, name)) ?? ''] as const),
  );
  const expected = { mainBefore: await readMain(cold), branches: new Map(commits) };
  return { drill: { program, drilled, folder, cold, warm, landed, expected }, lengths };
}

async function survive(
  { program, drilled, landed, expected }: Drill,
  top: string,
  point: KillPoint,
): Promise<string[]> {
  const train = { program, top, branches: drilled, batch: point.batch };
  await runDrillTrain({ ...train, kill: point.at });
  const damage = await findDamage(top, expected);
  const next = await runDrillTrain({ ...train, kill: null });
  if (next.result?.outcome !== 'finished') {
    return [...damage, `the next run did not finish: ${next.result?.outcome ?? next.said}`];
  }
  return [...damage, ...(await findLeftovers(top, expected, landed))];
}

/** A repository's worktrees name it by path; its copies do without them, and keep who owns what. */
export async function forgetWorktrees(top: string): Promise<void> {
  await rm(join(top, 'trees'), { recursive: true, force: true });
  await rm(join(await commonDirectory(top), 'worktrees'), { recursive: true, force: true });
}

export async function copyRepository(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, preserveTimestamps: true });
}

/** Makes `warm` a copy of `cold` that knows every verdict of a finished run. */
async function keepVerdicts(finished: string, warm: string, cold: string): Promise<void> {
  await cp(cold, warm, { recursive: true, preserveTimestamps: true, force: false });
  for (const kind of ['verdicts', 'eval-reports']) {
    const folder = join('.git', 'dawn-patrol', kind);
    await cp(join(finished, folder), join(warm, folder), { recursive: true });
  }
}
