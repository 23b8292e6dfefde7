import {
  assembleZoneBundle,
  assessZone,
  decide,
  decideRawBundle,
  defaultPolicy,
  type DecisionTools,
} from '@dawn-patrol/analysis';
import { InvariantError, zoneOf, type RawBundle, type ZoneBundle } from '@dawn-patrol/contracts';
import { parseUacForecasts } from '@dawn-patrol/ingestion-uac/parse';
import { Bench, type Task } from 'tinybench';
import { loadRecording } from '../recording.ts';
import { createReplaySource } from '../replay-source.ts';
import { sourceParsers } from '../source-parsers.ts';
import { toRawBundle } from '../zone-payloads.ts';
import type { Figure } from './figure.ts';

/** Parse and decide for one zone: Salt Lake on 9 March 2026, all its payloads as texts. */
export async function benchmarkDecision(): Promise<Figure[]> {
  const recording = await loadRecording('2026-03-09');
  const zone = zoneOf('salt-lake');
  const payloads = await createReplaySource(recording).fetchZone(zone, recording.asOf);
  const raw = toRawBundle(zone, recording.asOf, payloads);
  const forecastOnly = { ...raw, nwsHourly: null, snotel: null };
  const texts = [raw.uac, raw.previousUac, raw.nwsHourly, raw.snotel].map(String);
  const options = { parsers: sourceParsers, policy: defaultPolicy };

  const bench = new Bench({ time: 2000, warmupTime: 500 });
  bench
    .add('parse + decide one zone, forecast and the day before', () => decideRawBundle(forecastOnly, options))
    .add('parse + decide one zone, all sources (48 h of weather, 4 stations)', () =>
      decideRawBundle(raw, options),
    )
    .add('the same texts through JSON.parse alone', () => texts.map((text): unknown => JSON.parse(text)))
    .add('parse one forecast', () => parseUacForecasts(raw.uac, { zoneId: zone.id }));
  await bench.run();
  const aims = [0.2, 0.2, null, null];
  const whole = bench.tasks.map((task, index): Figure => {
    return { what: task.name, measured: medianOf(task), unit: 'ms', aim: aims[index] ?? null };
  });
  return [...whole, ...(await benchmarkJudgement({ forecastOnly, all: raw }, options))];
}

/** Assess and decide alone, of payloads that were parsed before. */
async function benchmarkJudgement(
  { forecastOnly, all }: { readonly forecastOnly: RawBundle; readonly all: RawBundle },
  { parsers, policy }: DecisionTools,
): Promise<Figure[]> {
  const judge = (bundle: ZoneBundle) =>
    decide({ assessment: assessZone(bundle, policy), policy, asOf: bundle.asOf });
  const [small, large] = [assembleZoneBundle(forecastOnly, parsers), assembleZoneBundle(all, parsers)];
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  bench
    .add('assess + decide one zone, forecast and the day before', () => judge(small))
    .add('assess + decide one zone, all sources', () => judge(large));
  await bench.run();
  return bench.tasks.map((task) => ({
    what: task.name,
    measured: medianOf(task) * 1000,
    unit: 'µs',
    aim: 50,
  }));
}

/** Milliseconds. */
function medianOf({ name, result }: Task): number {
  if (result.state !== 'completed') throw new InvariantError(`The benchmark "${name}" did not finish.`);
  return result.latency.p50;
}
