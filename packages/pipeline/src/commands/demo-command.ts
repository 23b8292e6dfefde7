import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IsoInstant } from '@dawn-patrol/contracts';
import { openStore } from '@dawn-patrol/store';
import { startDashboard } from '../dashboard-process.ts';
import { write, type Terminal } from '../documents.ts';
import type { Logger } from '../logger.ts';
import { policyNamed } from '../policy-named.ts';
import { bundledDays, loadRecording } from '../recording.ts';
import { createReplaySource } from '../replay-source.ts';
import { renderRunTable } from '../run-table.ts';
import { isComplete, runAll } from '../run-all.ts';

export interface DemoOptions {
  readonly serve: boolean;
  readonly policy: string;
  readonly hostname: string;
  readonly port: number;
  readonly logger: Logger;
  readonly now: () => IsoInstant;
  readonly stopped: Promise<void>;
}

/** `dawn demo`: the recorded mornings through the real pipeline into a database of their own, then the dashboard. */
export async function demoCommand(terminal: Terminal, options: DemoOptions): Promise<0 | 1> {
  const folder = await mkdtemp(join(tmpdir(), 'dawn-patrol-demo-'));
  const database = join(folder, 'demo.sqlite');
  try {
    const finished = await replayDays(terminal, options, database);
    if (options.serve) await serveUntilStopped(terminal, options, database);
    return finished ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function replayDays(terminal: Terminal, options: DemoOptions, database: string): Promise<boolean> {
  const { logger, now } = options;
  const policy = policyNamed(options.policy);
  const store = await openStore({ file: database });
  let finished = true;
  for (const day of bundledDays()) {
    const recording = await loadRecording(day);
    const outcome = await runAll({
      source: createReplaySource(recording),
      asOf: recording.asOf,
      replayOf: recording.day,
      policy,
      store,
      logger,
      now,
    });
    finished &&= isComplete(outcome);
    const heading = `${recording.title} (as of ${recording.asOf})`;
    const table = renderRunTable(outcome.run, terminal.stdout.isTTY === true);
    await write(terminal.stdout, `${heading}\n${recording.description}\n\n${table}\n\n`);
  }
  await store.close();
  return finished;
}

async function serveUntilStopped(terminal: Terminal, options: DemoOptions, database: string): Promise<void> {
  const { hostname, port, stopped } = options;
  const dashboard = await startDashboard({ database, hostname, port });
  await write(
    terminal.stdout,
    `These are recorded days, not a forecast. The official forecast: https://utahavalanchecenter.org\nThe dashboard is at ${dashboard.url} (stop with Ctrl-C)\n`,
  );
  const ended = new Promise<void>((done) => dashboard.process.once('exit', () => done()));
  await Promise.race([stopped, ended]);
  await dashboard.stop();
}
