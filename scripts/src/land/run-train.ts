import { mkdir } from 'node:fs/promises';
import { pruneVerdicts } from '../gate/prune-verdicts.ts';
import { openScratchPool } from '../gate/scratch-pool.ts';
import { isAncestor } from '../git/is-ancestor.ts';
import type { Candidate } from './candidate.ts';
import { checkAlone } from './check-alone.ts';
import type { Journal } from './journal.ts';
import { landBatch } from './land-batch.ts';
import { landOneByOne } from './land-one-by-one.ts';
import { keepLandingReport, type LandingReport } from './landing-report.ts';
import { checkoutObstacle, findMainCheckout, readMain } from './move-main.ts';
import { createRepositoryTrack, putAside } from './repository-track.ts';
import { TrainStopped } from './track.ts';
import { TrainRefused } from './train-refused.ts';
import type { TrainSurroundings, TrainUnderWay } from './train-surroundings.ts';

/**
 * Takes every waiting branch of a train to its end: landed, or put aside with a reason. Whatever happens, the scratch
 * trees are gone and the report is kept when this returns; only then is the train forgotten.
 */
export async function runTrain(
  around: TrainSurroundings,
  journal: Journal,
  again: boolean,
): Promise<LandingReport> {
  const { repository } = around.gate;
  const { options } = journal.current();
  await mkdir(around.state, { recursive: true });
  const pool = await openScratchPool(repository, options.jobs);
  const train: TrainUnderWay = { ...around, journal, pool, again };
  let outcome: LandingReport['outcome'] = 'finished';
  try {
    if (!options.dryRun) await refuseDirtyMain(repository);
    await landAll(train);
  } catch (error) {
    if (!(error instanceof TrainStopped || error instanceof TrainRefused)) throw error;
    outcome = 'stopped';
    const remedy = error instanceof TrainRefused ? (error.problem.remedy ?? '') : 'Land the rest again.';
    await journal.change({ remarks: [...journal.current().remarks, `${error.message} ${remedy}`.trim()] });
  } finally {
    await pool.close();
  }
  return closeTrain(around, journal, outcome);
}

/** Writes the report, then forgets the train. */
export async function closeTrain(
  { gate, state, checkpoint }: TrainSurroundings,
  journal: Journal,
  outcome: LandingReport['outcome'],
): Promise<LandingReport> {
  const { moving: _moving, activity: _activity, ...rest } = journal.current();
  const mainAfter = await readMain(gate.repository);
  const report: LandingReport = { ...rest, outcome, endedAt: gate.now(), mainAfter };
  checkpoint('before the report');
  if (!report.options.dryRun) await keepLandingReport(state, report);
  await journal.end();
  checkpoint('after the report');
  // The train is over and still holds the lock: no other one is reading verdicts.
  if (!report.options.dryRun) await pruneVerdicts(gate.repository, state, { dryRun: false });
  return report;
}

async function refuseDirtyMain(repository: string): Promise<void> {
  const checkout = await findMainCheckout(repository);
  const obstacle = checkout === null ? null : await checkoutObstacle(checkout);
  if (obstacle !== null) throw new TrainRefused(obstacle);
}

async function landAll(train: TrainUnderWay): Promise<void> {
  const { journal, gate, say, signal } = train;
  const { options } = journal.current();
  const main = await readMain(gate.repository);
  await markLandedBefore(train, main);
  const waiting = journal.current().branches.filter(({ status }) => status === 'waiting');
  if (waiting.length === 0) return;
  say(`1 of 2: each branch by itself (${waiting.length})`);
  const sound = await findSound(train, waiting, options.jobs);
  if (signal.aborted) throw new TrainStopped();
  say(`2 of 2: on top of each other (${sound.length})`);
  const track = createRepositoryTrack(train);
  // Main may have moved during the first part; branches are checked against where it is now.
  const origin = await readMain(gate.repository);
  if (options.batch) await landBatch(track, origin, sound, options.jobs);
  else await landOneByOne(track, origin, sound, options.jobs);
}

async function markLandedBefore({ journal, gate }: TrainUnderWay, main: string): Promise<void> {
  for (const { name, commit, status } of journal.current().branches) {
    if (status !== 'waiting' || !(await isAncestor(gate.repository, commit, main))) continue;
    await journal.changeBranch(name, { status: 'already-on-main' });
  }
}

/** The branches that hold by themselves, in their order; the others are put aside. `jobs` are checked at once. */
async function findSound(
  train: TrainUnderWay,
  candidates: readonly Candidate[],
  jobs: number,
): Promise<Candidate[]> {
  const sound = new Set<Candidate>();
  const queue = [...candidates];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      train.checkpoint('before a branch alone');
      const setback = await checkAlone(train, next);
      if (setback === null) sound.add(next);
      else await putAside(train, next, setback);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: jobs }, work));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return candidates.filter((candidate) => sound.has(candidate));
}
