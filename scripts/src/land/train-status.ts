import { readdir } from 'node:fs/promises';
import { isAlive } from '../gate/process-identity.ts';
import { type LandingReport, readLandingReport } from './landing-report.ts';
import { readHolder } from './train-lock.ts';
import { readTrain, trainFiles, type TrainState } from './train-state.ts';

/** What the merge train is doing, and what it did last. */
export interface TrainStatus {
  readonly schemaVersion: 1;
  /** `cut-off`: a train died; the next one takes it up. */
  readonly state: 'idle' | 'running' | 'cut-off';
  readonly pid: number | null;
  readonly train: TrainState | null;
  /** Newest first. */
  readonly landings: readonly LandingReport[];
}

const SHOWN_LANDINGS = 10;

export async function readTrainStatus(state: string): Promise<TrainStatus> {
  const holder = await readHolder(trainFiles(state).lock);
  const alive = holder !== null && isAlive(holder.identity);
  const train = await readTrain(state);
  const names = await readdir(trainFiles(state).landings).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.replace(/\.json$/u, ''));
  const reports = await Promise.all(ids.map((id) => readLandingReport(state, id)));
  const landings = reports
    .filter((report) => report !== null)
    .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
    .slice(0, SHOWN_LANDINGS);
  const idle = train === null ? 'idle' : 'cut-off';
  return {
    schemaVersion: 1,
    state: alive ? 'running' : idle,
    pid: alive ? holder.identity.pid : null,
    train,
    landings,
  };
}

export function renderTrainStatus({ state, pid, train, landings }: TrainStatus): string {
  const head =
    state === 'running'
      ? `running (process ${pid ?? '?'})`
      : state === 'cut-off'
        ? 'cut off by a crash; pnpm land takes it up'
        : 'no train runs';
  const branches = (train?.branches ?? []).map(({ name, status }) => `  ${status.padEnd(15)} ${name}`);
  const activity = (train?.activity ?? []).map((about) => `  now: ${about}`);
  const past = landings.map((landing) => {
    const landed = landing.branches.filter(({ status }) => status === 'landed').length;
    const aside = landing.branches.filter(({ status }) => status === 'put-aside').length;
    return `  ${landing.id}  ${landing.outcome}, ${landed} landed, ${aside} put aside`;
  });
  const list = past.length === 0 ? [] : ['', 'landings, newest first:', ...past];
  return `${[`merge train: ${head}`, ...(train === null ? [] : [`  ${train.id}`]), ...branches, ...activity, ...list].join('\n')}\n`;
}
