import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy, loadOwnPolicy } from '@dawn-patrol/analysis';
import { fail } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { openStore, type Store } from '@dawn-patrol/store';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { bundledRecordings, loadRecording, type Recording } from './recording.ts';
import { createReplaySource } from './replay-source.ts';
import { isComplete, runAll } from './run-all.ts';
import { renderRunTable } from './run-table.ts';
import type { PayloadSource } from './zone-payloads.ts';

const now = () => instant('2026-11-20T12:00:00Z');

async function replay(
  recording: Recording,
  store: Store,
  source: PayloadSource = createReplaySource(recording),
) {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const { asOf, day } = recording;
  const outcome = await runAll({ source, asOf, replayOf: day, policy: defaultPolicy, store, logger, now });
  return { ...outcome, outcome, lines };
}

/** A copy of a recorded day that a test may damage. */
async function copyOf(day: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'dawn-replay-')), day);
  await cp(join(bundledRecordings, day), folder, { recursive: true });
  return folder;
}

describe('a run', () => {
  it('judges the nine zones of 6 March as sources that do not belong together', async () => {
    const store = await openStore({ file: ':memory:' });
    const { run } = await replay(await loadRecording('2026-03-06'), store);
    const actions = Object.fromEntries(run.zones.map(({ zoneId, decision }) => [zoneId, decision?.action]));
    expect(actions).toEqual({
      logan: 'auto-send',
      ogden: 'human-review',
      uintas: 'human-review',
      'salt-lake': 'auto-send',
      provo: 'human-review',
      skyline: 'human-review',
      moab: 'no-alert',
      abajos: 'no-alert',
      southwest: 'human-review',
    });
    expect(run.zones.every(({ decision }) => decision?.flags.includes('sources-not-coherent'))).toBe(true);
    const southwest = run.zones.find(({ zoneId }) => zoneId === 'southwest');
    expect(southwest?.decision).toMatchObject({
      baseAction: 'auto-send',
      cap: { reason: 'forecast-expired' },
    });
    expect(southwest?.alert?.public).toBeNull();
  });

  it('shows what the zones of 9 March share, what changed, and where a visit would tell most', async () => {
    const store = await openStore({ file: ':memory:' });
    const { run } = await replay(await loadRecording('2026-03-09'), store);
    expect(run.synthesis).toMatchObject({
      policy: { id: 'default' },
      absent: ['abajos', 'southwest'],
      changes: [
        { zoneId: 'logan', direction: 'rose', from: 2, to: 3 },
        { zoneId: 'skyline', direction: 'fell', from: 3, to: 2 },
      ],
    });
    expect(run.synthesis?.shared[0]).toMatchObject({ type: 'persistent-slab', zones: run.synthesis?.zones });
    expect(run.synthesis?.visits[0]?.zoneId).toBe('logan');
    expect(await store.latestRun()).toMatchObject({ ok: true, value: { synthesis: run.synthesis } });
  });

  it('has no synthesis when it is of some zones only: they are not the region', async () => {
    const store = await openStore({ file: ':memory:' });
    const recording = await loadRecording('2026-03-09');
    const { asOf, day } = recording;
    const source = createReplaySource(recording);
    const logger = pino({ level: 'silent' });
    const { run } = await runAll({
      source,
      asOf,
      replayOf: day,
      policy: defaultPolicy,
      store,
      logger,
      now,
      only: ['logan'],
    });
    expect(run).not.toHaveProperty('synthesis');
  });

  it('lets a rule see all zones before any is decided, and a zone that broke as one that is not known', async () => {
    const store = await openStore({ file: ':memory:' });
    const recording = await loadRecording('2026-03-09');
    const source = createReplaySource(recording);
    const breaking: PayloadSource = {
      ...source,
      fetchZone: (zone, moment) =>
        zone.id === 'skyline' ? Promise.reject(new Error('disk on fire')) : source.fetchZone(zone, moment),
    };
    const document = {
      id: 'together',
      title: 'Seven zones at Moderate or above',
      version: '1',
      effectiveFrom: '2026-03-01',
      extends: 'cautious',
      rules: [
        {
          id: 'zones-elevated-together',
          minimumLevel: { value: 2, unit: 'level', source: 'test' },
          minimumZones: { value: 7, unit: 'zones', source: 'test' },
        },
      ],
    };
    const policy = loadOwnPolicy(document);
    if (!policy.ok) throw new Error(policy.failure.message);
    const { asOf, day } = recording;
    const logger = pino({ level: 'silent' });
    const outcomes = async (from: PayloadSource) => {
      const { run } = await runAll({
        source: from,
        asOf,
        replayOf: day,
        policy: policy.value,
        store,
        logger,
        now,
      });
      return new Set(run.zones.map(({ decision }) => decision?.steps[0]?.outcome ?? 'broke'));
    };
    expect(await outcomes(source)).toEqual(new Set(['matched']));
    expect(await outcomes(breaking)).toEqual(new Set(['not-evaluable', 'broke']));
  });

  it('finds the sources of 9 March coherent, and fresh where they were recorded', async () => {
    const store = await openStore({ file: ':memory:' });
    const { run } = await replay(await loadRecording('2026-03-09'), store);
    expect(run.zones).toHaveLength(7);
    expect(run.zones.some(({ decision }) => decision?.flags.includes('sources-not-coherent'))).toBe(false);
    const saltLake = run.zones.find(({ zoneId }) => zoneId === 'salt-lake');
    expect(saltLake?.decision).toMatchObject({
      flags: [],
      sources: { uac: 'fresh', nws: 'ageing', snotel: 'fresh' },
    });
  });

  it('writes one trace id on every stage of a zone, and another one for each zone', async () => {
    const store = await openStore({ file: ':memory:' });
    const { run, lines } = await replay(await loadRecording('2026-03-09'), store);
    for (const { zoneId, traceId } of run.zones) {
      const stages = lines.filter((line) => line.traceId === traceId).map((line) => line.stage);
      expect(stages).toEqual(['ingestion', 'analysis', 'alerts', 'store']);
      expect(lines.filter((line) => line.zoneId === zoneId).every((line) => line.traceId === traceId)).toBe(
        true,
      );
    }
    expect(new Set(run.zones.map(({ traceId }) => traceId)).size).toBe(7);
  });

  it('changes nothing when the same day runs twice', async () => {
    const store = await openStore({ file: ':memory:' });
    const recording = await loadRecording('2026-03-06');
    await replay(recording, store);
    const before = [await store.latestRun(), await store.health()];
    await replay(recording, store);
    expect([await store.latestRun(), await store.health()]).toEqual(before);
  });

  it.each([
    ['an HTML challenge page', '<!DOCTYPE html><html><title>Just a moment</title></html>', 'not-json'],
    ['truncated JSON', '{"advisories":[{"advisory":{"date_is', 'not-json'],
    ['another shape', '{"forecast":"High"}', 'schema-mismatch'],
    ['another zone', JSON.stringify({ advisories: [{ advisory: { region: 'Moab' } }] }), 'zone-mismatch'],
  ])('finishes the other eight zones when one sends %s, and says what broke', async (_, body, kind) => {
    const folder = await copyOf('2026-03-06');
    await writeFile(join(folder, 'logan', 'uac.json'), body);
    const store = await openStore({ file: ':memory:' });
    const { run, outcome } = await replay(await loadRecording(folder), store);
    expect(isComplete(outcome)).toBe(true);
    const [logan, ...others] = run.zones;
    expect(logan?.decision).toMatchObject({ action: 'no-alert', sources: { uac: 'invalid' } });
    expect(logan?.decision?.flags).toEqual(expect.arrayContaining(['not-rated', 'source-invalid']));
    expect(logan?.decision?.assessment.failures).toMatchObject([{ kind, source: 'uac' }]);
    expect(others.map(({ decision }) => decision?.sources.uac)).not.toContain('invalid');
    expect(renderRunTable(run, false)).toContain(`! Logan, uac: ${kind}`);
  });

  it('keeps a payload that could not be read as a failure of that zone alone', async () => {
    const folder = await copyOf('2026-03-09');
    await rm(join(folder, 'moab', 'nws-hourly.json'));
    const store = await openStore({ file: ':memory:' });
    const { run } = await replay(await loadRecording(folder), store);
    const moab = run.zones.find(({ zoneId }) => zoneId === 'moab');
    expect(moab?.failures).toMatchObject([{ source: 'nws', kind: 'network' }]);
    expect(moab?.decision?.sources.nws).toBe('missing');
    expect(run.zones.flatMap(({ failures }) => failures)).toHaveLength(1);
  });

  it('keeps an unforeseen error with its zone and decides the others', async () => {
    const recording = await loadRecording('2026-03-09');
    const source = createReplaySource(recording);
    const breaking: PayloadSource = {
      ...source,
      fetchZone: (zone, asOf) =>
        zone.id === 'ogden' ? Promise.reject(new Error('disk on fire')) : source.fetchZone(zone, asOf),
    };
    const store = await openStore({ file: ':memory:' });
    const { run, outcome, lines } = await replay(recording, store, breaking);
    expect(isComplete(outcome)).toBe(false);
    expect(run.zones.find(({ zoneId }) => zoneId === 'ogden')).toMatchObject({
      error: 'disk on fire',
      decision: null,
    });
    expect(run.zones.filter(({ decision }) => decision !== null)).toHaveLength(6);
    expect(renderRunTable(run, false)).toContain('! Ogden, not finished: disk on fire');
    expect(lines.some((line) => line.zoneId === 'ogden' && line.level === 50)).toBe(true);
  });

  it('shows its decisions even when they could not be stored, and says so', async () => {
    const store = await openStore({ file: ':memory:' });
    const failing: Store = {
      ...store,
      saveRun: () => Promise.resolve(fail({ kind: 'unavailable', message: 'The disk is full.' } as const)),
    };
    const { outcome, run } = await replay(await loadRecording('2026-03-09'), failing);
    expect(isComplete(outcome)).toBe(false);
    expect(outcome.stored).toMatchObject({ ok: false, failure: { message: 'The disk is full.' } });
    expect(run.zones.every(({ decision }) => decision !== null)).toBe(true);
  });
});
