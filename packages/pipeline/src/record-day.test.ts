import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decideRawBundle, defaultPolicy } from '@dawn-patrol/analysis';
import { fail, succeed, zoneOf } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { recordDay, type RecordDayOptions } from './record-day.ts';
import { loadRecording } from './recording.ts';
import { createReplaySource } from './replay-source.ts';
import { sourceParsers } from './source-parsers.ts';
import { notAsked, toRawBundle, type PayloadSource } from './zone-payloads.ts';

async function record(changes: Partial<RecordDayOptions> = {}) {
  const recording = await loadRecording('2026-03-09');
  const directory = join(await mkdtemp(join(tmpdir(), 'dawn-record-')), 'day');
  const outcome = await recordDay({
    source: createReplaySource(recording),
    zones: [zoneOf('salt-lake'), zoneOf('moab')],
    asOf: recording.asOf,
    directory,
    title: 'A test day',
    reduce: (_, text) => succeed(text),
    progress: () => Promise.resolve(),
    ...changes,
  });
  return { recording, directory, ...outcome };
}

describe('recordDay', () => {
  it('writes a day that replays to the same payloads', async () => {
    const { recording, directory, failures } = await record();
    expect(failures).toEqual([]);
    const again = await loadRecording(directory);
    expect(again.asOf).toBe(recording.asOf);
    expect(Object.keys(again.zones).toSorted()).toEqual(['moab', 'salt-lake']);
    const zone = zoneOf('salt-lake');
    const [first, second] = [createReplaySource(recording), createReplaySource(again)];
    const [before, after] = [
      await first.fetchZone(zone, recording.asOf),
      await second.fetchZone(zone, recording.asOf),
    ];
    expect(after.uac.payload?.text).toBe(before.uac.payload?.text);
    expect(after.nwsHourly.payload?.sha256).toBe(before.nwsHourly.payload?.sha256);
    expect(after.snotel.payload?.fetchedAt).toBe(before.snotel.payload?.fetchedAt);
    expect(after.nwsAlerts).toEqual(notAsked);
  });

  it('carries the 12-hour forecast, and a replay reads it where the hourly one is missing', async () => {
    const recording = await loadRecording('2026-03-09');
    const replay = createReplaySource(recording);
    const source: PayloadSource = {
      ...replay,
      fetchZone: async (zone, asOf) => {
        const payloads = await replay.fetchZone(zone, asOf);
        return { ...payloads, nwsHourly: notAsked, nwsForecast: payloads.nwsHourly };
      },
    };
    const { directory } = await record({ source });
    const zone = zoneOf('moab');
    const again = createReplaySource(await loadRecording(directory));
    const payloads = await again.fetchZone(zone, recording.asOf);
    expect(payloads.nwsHourly).toEqual(notAsked);
    const { decision } = decideRawBundle(toRawBundle(zone, recording.asOf, payloads), {
      parsers: sourceParsers,
      policy: defaultPolicy,
    });
    expect(decision.sources.nws).not.toBe('missing');
  });

  it('keeps only what may be kept', async () => {
    const { directory } = await record({ reduce: (member) => succeed(`{"only":"${member}"}`) });
    expect(await readFile(join(directory, 'moab', 'nws-hourly.json'), 'utf8')).toBe('{"only":"nwsHourly"}');
  });

  it('leaves out and names a payload that cannot be reduced: nothing unreduced is written', async () => {
    const refused = fail({ kind: 'not-json' as const, message: 'Cannot be reduced.' });
    const { manifest, failures } = await record({
      reduce: (member, text) => (member === 'uac' ? refused : succeed(text)),
    });
    expect(failures).toHaveLength(2);
    expect(manifest.zones.moab).not.toHaveProperty('uac');
  });

  it('records what came and names the source that failed', async () => {
    const recording = await loadRecording('2026-03-09');
    const replay = createReplaySource(recording);
    const failure = { kind: 'timeout' as const, message: 'No answer.', source: 'nws' as const };
    const source: PayloadSource = {
      ...replay,
      fetchZone: async (zone, asOf) => ({
        ...(await replay.fetchZone(zone, asOf)),
        nwsHourly: { payload: null, failure },
      }),
    };
    const { manifest, failures } = await record({ source });
    expect(failures).toEqual([failure, failure]);
    expect(Object.keys(manifest.zones['salt-lake'] ?? {})).toEqual(['uac', 'previousUac', 'snotel']);
  });
});
