import type { IsoInstant } from '@dawn-patrol/contracts';
import { openStore, type Store } from '@dawn-patrol/store';
import type { Settings } from '../configuration.ts';
import { startDashboard } from '../dashboard-process.ts';
import { write, type Terminal } from '../documents.ts';
import { openLiveSource } from '../open-live-source.ts';
import type { Logger } from '../logger.ts';
import { policyNamed } from '../policy-named.ts';
import { renderRunTable } from '../run-table.ts';
import { runAll } from '../run-all.ts';
import { nextRunAfter, scheduleRuns } from '../schedule.ts';

export interface ServeOptions {
  readonly database: string;
  readonly hostname: string;
  readonly port: number;
  /** Also ask the live services, now and whenever a run is due. */
  readonly live: boolean;
  readonly policy: string;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly now: () => IsoInstant;
  /** Resolves when the operator stops the server. */
  readonly stopped: Promise<void>;
}

/** `dawn serve`: the dashboard until stopped, and with `--live` the scheduler beside it. */
export async function serveCommand(terminal: Terminal, options: ServeOptions): Promise<0 | 1> {
  const { hostname, port, live, stopped } = options;
  const { database } = options;
  const store = await openStore({ file: database });
  const dashboard = await startDashboard({ database, hostname, port });
  await write(terminal.stderr, `Dawn Patrol is at ${dashboard.url} (stop with Ctrl-C)\n`);
  const stopRuns = live ? await startLiveRuns(terminal, options, store) : () => Promise.resolve();
  const ended = new Promise<'ended'>((done) => dashboard.process.once('exit', () => done('ended')));
  const outcome = await Promise.race([stopped, ended]);
  await stopRuns();
  await dashboard.stop();
  await store.close();
  return outcome === 'ended' ? 1 : 0;
}

async function startLiveRuns(
  terminal: Terminal,
  options: ServeOptions,
  store: Store,
): Promise<() => Promise<void>> {
  const { settings, logger, now } = options;
  const policy = policyNamed(options.policy);
  const source = await openLiveSource({ settings, store, logger, now });
  const runNow = async (): Promise<void> => {
    const { run } = await runAll({ source, asOf: now(), replayOf: null, policy, store, logger, now });
    const table = renderRunTable(run, terminal.stderr.isTTY === true);
    await write(terminal.stderr, `${run.asOf}\n${table}\nNext run: ${nextRunAfter(run.asOf)}\n`);
  };
  await runNow();
  const stopSchedule = scheduleRuns(runNow);
  return async () => {
    stopSchedule();
    await source.close();
  };
}
