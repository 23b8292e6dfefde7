import type { IsoInstant, ZoneId } from '@dawn-patrol/contracts';
import { openStore, type RunRecord, type Store } from '@dawn-patrol/store';
import { momentNamed } from '../command-context.ts';
import type { Settings } from '../configuration.ts';
import { write, type Terminal } from '../documents.ts';
import { openLiveSource } from '../open-live-source.ts';
import type { Logger } from '../logger.ts';
import { policyNamed } from '../policy-named.ts';
import { loadRecording } from '../recording.ts';
import { createReplaySource } from '../replay-source.ts';
import { isComplete, runAll, type FinishedRun } from '../run-all.ts';
import { renderRunTable } from '../run-table.ts';

export interface RunOptions {
  readonly zoneIds: readonly ZoneId[];
  /** A recorded day's name or folder; live when absent. */
  readonly replay?: string;
  readonly asOf?: string;
  readonly policy: string;
  readonly database: string;
  readonly json: boolean;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly now: () => IsoInstant;
}

/**
 * `dawn run`: one run of the pipeline, stored, and shown as a table or as JSON.
 * @returns 0 when every zone was decided and stored, 1 otherwise.
 */
export async function runCommand(terminal: Terminal, options: RunOptions): Promise<0 | 1> {
  const store = await openStore({ file: options.database });
  try {
    const finished = await runOnce(options, store);
    const { run, stored } = finished;
    const color = terminal.stdout.isTTY === true;
    await write(terminal.stdout, `${options.json ? toJson(run) : renderRunTable(run, color)}\n`);
    if (!stored.ok) await write(terminal.stderr, `dawn: ${stored.failure.message}\n`);
    return isComplete(finished) ? 0 : 1;
  } finally {
    await store.close();
  }
}

async function runOnce(options: RunOptions, store: Store): Promise<FinishedRun> {
  const { zoneIds, replay, settings, logger, now } = options;
  const policy = policyNamed(options.policy);
  const asOf = options.asOf === undefined ? undefined : momentNamed(options.asOf);
  const common = { policy, store, logger, now, only: zoneIds };
  if (replay !== undefined) {
    const recording = await loadRecording(replay);
    const source = createReplaySource(recording);
    return runAll({ ...common, source, asOf: asOf ?? recording.asOf, replayOf: recording.day });
  }
  const source = await openLiveSource({ settings, store, logger, now });
  try {
    return await runAll({ ...common, source, asOf: asOf ?? now(), replayOf: null });
  } finally {
    await source.close();
  }
}

/** The run without the payload bodies: they are in the database, found by their hash. */
function toJson(run: RunRecord): string {
  return JSON.stringify(run, (key, value: unknown) => (key === 'body' ? undefined : value), 2);
}
