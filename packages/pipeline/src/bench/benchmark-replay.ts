import { execFileSync } from 'node:child_process';
import {
  baseTablePolicy,
  createReportedReplay,
  createSeasonReplay,
  defaultPolicy,
} from '@dawn-patrol/analysis';
import { InvariantError } from '@dawn-patrol/contracts';
import { z } from 'zod';
import type { Figure } from './figure.ts';
import { seasonDays } from './season-days.ts';

const policies = [defaultPolicy, baseTablePolicy];
const season = { zones: 9, days: 150 } as const;
const country = { zones: 1000, days: 365 } as const;
const repetitions = 5;

const outcomeSchema = z.object({
  seconds: z.number(),
  /** Heap in use after a collection, MB, at 10, 50 and 100 % of the season. */
  heapMegabytes: z.tuple([z.number(), z.number(), z.number()]),
});

/** A season through two policies, and a very large one in a process of its own, for its heap. */
export function benchmarkReplay(program: string): Figure[] {
  const { whole, reading } = replaySeason();
  const output = execFileSync(process.execPath, ['--expose-gc', program, '--stream'], { encoding: 'utf8' });
  const { seconds, heapMegabytes } = outcomeSchema.parse(JSON.parse(output));
  const small = `replay of ${season.days} days × ${season.zones} zones × ${policies.length} policies`;
  const large = `${country.zones} zones × ${country.days} days × ${policies.length} policies, streamed, processor time`;
  return [
    { what: `${small}, parsing included, processor time`, measured: whole, unit: 's', aim: 1 },
    { what: 'parsing the same payloads alone, processor time', measured: reading, unit: 's', aim: null },
    { what: large, measured: seconds, unit: 's', aim: null },
    ...['10 %', '50 %', '100 %'].map((share, index): Figure => {
      const measured = heapMegabytes[index] ?? Number.NaN;
      return { what: `the same: heap after a collection at ${share}`, measured, unit: 'MB', aim: null };
    }),
  ];
}

/** Processor seconds for the season and for its parsing alone, the medians of several repetitions by turns. */
function replaySeason(): { readonly whole: number; readonly reading: number } {
  const whole: number[] = [];
  const reading: number[] = [];
  for (let index = 0; index < repetitions; index += 1) {
    whole.push(
      secondsOf(() => {
        const replay = createReportedReplay(policies);
        for (const day of seasonDays(season.zones, season.days)) replay.add(day);
        return replay.finish().totals.judged;
      }),
    );
    reading.push(secondsOf(() => [...seasonDays(season.zones, season.days)].length));
  }
  return { whole: middleOf(whole), reading: middleOf(reading) };
}

function secondsOf(work: () => number): number {
  const before = process.cpuUsage();
  if (work() !== season.zones * season.days) throw new InvariantError('Not every zone-day was replayed.');
  return processorSeconds(before);
}

function processorSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[(repetitions - 1) / 2] ?? Number.NaN;
}

/** What the process of its own does: everything is counted, nothing is kept. */
export function streamCountry(): z.infer<typeof outcomeSchema> {
  const all = country.zones * country.days;
  let [judged, found] = [0, 0];
  const count = (): void => {
    found += 1;
  };
  const replay = createSeasonReplay(policies, { onZoneWeek: count, onChangedDay: count, onRise: count });
  const heap: number[] = [];
  const before = process.cpuUsage();
  for (const day of seasonDays(country.zones, country.days)) {
    if (!replay.add(day).ok) throw new InvariantError('A zone-day came out of order.');
    judged += 1;
    if (judged === all / 10 || judged === all / 2 || judged === all) heap.push(heapAfterCollection());
  }
  const seconds = processorSeconds(before);
  if (replay.finish().judged !== all || found === 0)
    throw new InvariantError('Not every zone-day was replayed.');
  const [tenth = Number.NaN, half = Number.NaN, whole = Number.NaN] = heap;
  return { seconds, heapMegabytes: [tenth, half, whole] };
}

function heapAfterCollection(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
