import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy } from '@dawn-patrol/analysis';
import { openStore } from '@dawn-patrol/store';
import { createLogger } from '../logger.ts';
import { loadRecording, type Recording } from '../recording.ts';
import { createReplaySource } from '../replay-source.ts';
import { runAll } from '../run-all.ts';
import type { Figure } from './figure.ts';

const repetitions = 15;

/** A whole replayed run of nine zones, 6 March 2026, into a new database file each time. */
export async function benchmarkRun(): Promise<Figure[]> {
  const recording = await loadRecording('2026-03-06');
  const folder = await mkdtemp(join(tmpdir(), 'dawn-bench-'));
  const times: number[] = [];
  for (let index = 0; index < repetitions; index += 1) {
    times.push(await processorTimeOf(recording, join(folder, `${index}.sqlite`)));
  }
  await rm(folder, { recursive: true });
  const [first = Number.NaN] = times;
  const median = times.toSorted((a, b) => a - b)[(repetitions - 1) / 2] ?? Number.NaN;
  return [
    {
      what: 'replayed run of nine zones with store, processor time, warm',
      measured: median,
      unit: 'ms',
      aim: 100,
    },
    { what: 'the same, first in the process', measured: first, unit: 'ms', aim: null },
  ];
}

async function processorTimeOf(recording: Recording, file: string): Promise<number> {
  const store = await openStore({ file });
  const before = process.cpuUsage();
  await runAll({
    source: createReplaySource(recording),
    asOf: recording.asOf,
    replayOf: recording.day,
    policy: defaultPolicy,
    store,
    logger: createLogger('silent'),
    now: () => recording.asOf,
  });
  const { user, system } = process.cpuUsage(before);
  await store.close();
  return (user + system) / 1000;
}
