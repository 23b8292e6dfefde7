import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvariantError, isoInstantSchema } from '@dawn-patrol/contracts';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { openStore } from '@dawn-patrol/store';
import { z } from 'zod';
import { sha256Of } from '../recording.ts';
import type { Figure } from './figure.ts';
import { hourlyStations } from './hourly-stations.ts';

const network = { stations: 900, days: 30, stationsPerRequest: 12 } as const;
const fetchedAt = isoInstantSchema.parse('2026-03-09T01:00:00Z');

const outcomeSchema = z.object({
  seconds: z.number(),
  peakMegabytes: z.number(),
  fileMegabytes: z.number(),
  readings: z.number(),
});

/** 900 stations × 30 days of hourly values, parsed with quality control and stored; in a process of its own, for its peak. */
export function benchmarkStations(program: string): Figure[] {
  const output = execFileSync(process.execPath, [program, '--stations'], { encoding: 'utf8' });
  const { seconds, peakMegabytes, fileMegabytes, readings } = outcomeSchema.parse(JSON.parse(output));
  const what = `${network.stations} stations × ${network.days} days hourly (${(readings / 1e6).toFixed(2)} million readings)`;
  return [
    { what: `${what}: parsed, judged and stored`, measured: seconds, unit: 's', aim: null },
    { what: `${what}: peak memory of the process`, measured: peakMegabytes, unit: 'MB', aim: null },
    { what: `${what}: size of the database`, measured: fileMegabytes, unit: 'MB', aim: null },
  ];
}

/** What the process of its own does. */
export async function ingestNetwork(): Promise<z.infer<typeof outcomeSchema>> {
  const folder = await mkdtemp(join(tmpdir(), 'dawn-stations-'));
  const file = join(folder, 'stations.sqlite');
  const store = await openStore({ file });
  let [milliseconds, readings] = [0, 0];
  for (let first = 0; first < network.stations; first += network.stationsPerRequest) {
    const text = JSON.stringify(hourlyStations(first, network.stationsPerRequest, network.days));
    const started = performance.now();
    const parsed = parseSnotel(text);
    if (!parsed.ok) throw new InvariantError(parsed.failure.message);
    const saved = await store.saveStationReadings(parsed.value, { fetchedAt, sha256: sha256Of(text) });
    if (!saved.ok) throw new InvariantError(saved.failure.message);
    milliseconds += performance.now() - started;
    readings += saved.value.created;
  }
  await store.close();
  const { size } = await stat(file);
  await rm(folder, { recursive: true });
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds: milliseconds / 1000, peakMegabytes, fileMegabytes: size / 1e6, readings };
}
