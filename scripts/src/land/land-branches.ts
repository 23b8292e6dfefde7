import { createHash } from 'node:crypto';
import { acquireTrainLock } from './train-lock.ts';
import type { Candidate } from './candidate.ts';
import { createJournal } from './journal.ts';
import type { LandingReport } from './landing-report.ts';
import { readMain } from './move-main.ts';
import { endNotedGroups, noteGroup } from './process-groups.ts';
import { finishMove } from './recover.ts';
import { markLanded } from './repository-track.ts';
import { closeTrain, runTrain } from './run-train.ts';
import type { TrainSurroundings } from './train-surroundings.ts';
import { readTrain, trainFiles, type TrainState } from './train-state.ts';

export interface LandingRequest {
  readonly candidates: readonly Candidate[];
  readonly options: TrainState['options'];
  /** Checks even what was checked before. */
  readonly again: boolean;
}

/** What came of a call: the train that a crash had left behind, if any, and the one asked for, if any. */
export interface LandedTrains {
  readonly resumed: LandingReport | null;
  readonly report: LandingReport | null;
}

/**
 * Lands branches, after any train that runs now and after finishing one that a crash cut off. Without candidates it only
 * does the latter. A dry run waits for nobody and moves nothing.
 */
export async function landBranches(outer: TrainSurroundings, request: LandingRequest): Promise<LandedTrains> {
  const around = withNotedGroups(outer);
  if (request.options.dryRun) return { resumed: null, report: await startTrain(around, request) };
  return withTrainLock(around, async () => {
    const resumed = await resumeTrain(around, request.again);
    const { candidates } = request;
    const stopped = candidates.length === 0 || resumed?.outcome === 'stopped';
    return { resumed, report: stopped ? null : await startTrain(around, request) };
  });
}

/** Does something that only one train at a time may do. */
export async function withTrainLock<Value>(
  { state, signal, say, checkpoint }: TrainSurroundings,
  work: () => Promise<Value>,
): Promise<Value> {
  const lock = await acquireTrainLock(trainFiles(state).lock, signal, ({ pid }) =>
    say(`another train runs (process ${pid}); waiting for it`),
  );
  checkpoint('locked');
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

export function withNotedGroups(outer: TrainSurroundings): TrainSurroundings {
  const onGroup = noteGroup(trainFiles(outer.state).groups);
  return { ...outer, gate: { ...outer.gate, onGroup } };
}

async function startTrain(
  around: TrainSurroundings,
  { candidates, options, again }: LandingRequest,
): Promise<LandingReport> {
  const startedAt = around.gate.now();
  const mainBefore = await readMain(around.gate.repository);
  const names = candidates.map(({ name }) => name);
  const begun: TrainState = {
    schemaVersion: 1,
    id: trainId('landing', startedAt, [mainBefore, ...names]),
    kind: 'landing',
    startedAt,
    options,
    mainBefore,
    resumed: 0,
    branches: candidates.map(({ name, commit, declared }) => ({
      name,
      commit,
      declared: declared === null ? null : [...declared],
      status: 'waiting',
      landedAs: null,
      setback: null,
    })),
    moving: null,
    checks: { run: 0, reused: 0 },
    activity: [],
    remarks: [],
  };
  const journal = createJournal(around.state, begun, around.checkpoint);
  await journal.change({});
  return runTrain(around, journal, again);
}

/** Readable, sorted by time, and different for different trains. */
export function trainId(kind: string, startedAt: string, about: readonly string[]): string {
  const [day = '', time = ''] = startedAt.replace(/\..*$/u, '').split('T');
  const digest = createHash('sha256')
    .update(JSON.stringify([startedAt, process.pid, about]))
    .digest('hex');
  return `${kind}-${day}-${time.replaceAll(/[^\d]/gu, '')}-${digest.slice(0, 6)}`;
}

/** Ends what a dead train left: its checks, a move of main that was cut off, and then the train itself. */
export async function resumeTrain(around: TrainSurroundings, again: boolean): Promise<LandingReport | null> {
  const { state, gate, say, checkpoint } = around;
  const files = trainFiles(state);
  endNotedGroups(files.groups);
  const left = await readTrain(state);
  if (left === null) return null;
  say(`taking up ${left.id}, which was cut off`);
  const journal = createJournal(state, { ...left, resumed: left.resumed + 1, activity: [] }, checkpoint);
  if (left.moving !== null) {
    const moved = await finishMove(gate.repository, left.moving, files.rescued);
    if (moved) await markLanded({ journal }, left.moving.landed);
    else await journal.change({ moving: null });
  }
  if (left.kind === 'landing') return runTrain(around, journal, again);
  return closeTrain(
    around,
    journal,
    left.branches.every(({ status }) => status !== 'waiting') ? 'finished' : 'stopped',
  );
}
