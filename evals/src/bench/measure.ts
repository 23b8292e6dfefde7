import { memoryUsage } from 'node:process';
import { evaluate } from '../evaluate.ts';
import type { Repository } from '../git/repository.ts';
import { runShippedCode } from '../judge/run-shipped-code.ts';
import { allScorers } from '../scorers/all-scorers.ts';

/** One judgement of a whole dataset. */
export interface Measurement {
  readonly cases: number;
  readonly passing: number;
  /** For reading, judging and counting by the clock, without the start of the process. */
  readonly seconds: number;
  /** Processor time of the same, with what V8 compiles and collects beside it. */
  readonly processorSeconds: number;
  /** The largest heap seen, looking after every 25th case and the last. */
  readonly peakHeapMegabytes: number;
  /** The heap after a collection with the report in hand; null where the process may not ask for one (`--expose-gc`). */
  readonly keptHeapMegabytes: number | null;
}

const MEGABYTE = 1024 * 1024;
/** Looking at the heap takes a third of a millisecond: after every case it would be a good part of what is measured. */
const CASES_BETWEEN_LOOKS = 25;
const noRepository: Repository = {
  commit: () => null,
  mergeBase: () => null,
  fileAt: () => null,
  retiredSince: () => [],
  changedSince: () => null,
  sharedDirectory: () => null,
};

/** Judges a dataset with the shipped code and measures time by the clock, processor time, which other programs disturb least, and heap. */
export function measure(golden: string): Measurement {
  let peak = 0;
  const started = process.cpuUsage();
  const begun = process.hrtime.bigint();
  const report = evaluate({
    golden,
    tracked: null,
    repository: noRepository,
    filter: { case: [], zone: [], tag: [], change: null },
    traceAll: false,
    judge: { run: runShippedCode, scorers: allScorers },
    progress: (done, total) => {
      if (done % CASES_BETWEEN_LOOKS === 0 || done === total) peak = Math.max(peak, memoryUsage().heapUsed);
    },
  });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const { user, system } = process.cpuUsage(started);
  const processorSeconds = (user + system) / 1e6;
  if (!report.ok) throw new Error(report.failure);
  globalThis.gc?.();
  const kept = globalThis.gc === undefined ? null : memoryUsage().heapUsed / MEGABYTE;
  const { cases, pass } = report.value.totals;
  return {
    cases,
    passing: pass,
    seconds,
    processorSeconds,
    peakHeapMegabytes: peak / MEGABYTE,
    keptHeapMegabytes: kept,
  };
}
