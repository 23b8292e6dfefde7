import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { createTestTerminal } from './test-terminal.ts';

const moment = Date.parse('2026-11-20T12:00:00Z');

async function dawn(words: string[], typed = '', environment: Record<string, string> = {}) {
  const terminal = createTestTerminal(typed);
  const exitCode = await runProgram({
    arguments: words,
    environment: { DAWN_LOG: 'silent', ...environment },
    terminal,
    clock: () => moment,
    stopped: Promise.resolve(),
  });
  return { exitCode, output: terminal.output(), errors: terminal.errors() };
}

const advisory = (fields: object): string =>
  JSON.stringify({
    advisories: [
      {
        advisory: {
          date_issued: 'Friday, March 6, 2026 - 7:10am',
          date_issued_timestamp: '1772806250',
          region: 'Salt Lake',
          overall_danger_rating: 'High',
          overall_danger_rose: Array(24).fill(8).join(','),
          Nid: '1',
          ...fields,
        },
      },
    ],
  });

describe('dawn', () => {
  it('prints its version and its help, and is done', async () => {
    expect(await dawn(['--version'])).toMatchObject({ exitCode: 0, output: '0.1.0\n' });
    const { exitCode, output } = await dawn(['--help']);
    expect(exitCode).toBe(0);
    for (const command of ['parse', 'decide', 'run', 'serve', 'demo']) expect(output).toContain(command);
    expect(output).toContain('Exit codes: 0 done, 1 the input or the work failed, 2 wrong usage.');
  });

  it.each([
    ['an unknown command', ['forecast']],
    ['an unknown payload', ['parse', 'radar']],
    ['an unknown option', ['decide', '--loud']],
    ['an unknown zone', ['parse', 'uac', '--zone', 'wasatch']],
    ['an unknown policy', ['decide', '--policy', 'bold']],
    ['an unusable moment', ['run', '--replay', '2026-03-09', '--as-of', 'dawn', '--database', ':memory:']],
    ['a day that was not recorded', ['run', '--replay', '1999-01-01', '--database', ':memory:']],
    ['an unusable port', ['serve', '--port', 'http']],
  ])('answers %s with exit code 2 and a reason', async (_, words) => {
    const { exitCode, output, errors } = await dawn(words);
    expect(exitCode).toBe(2);
    expect(output).toBe('');
    expect(errors.length).toBeGreaterThan(10);
  });

  it('answers a file that is not there with exit code 1', async () => {
    const { exitCode, errors } = await dawn(['parse', 'uac', '/no/such/file.json']);
    expect(exitCode).toBe(1);
    expect(errors).toContain('/no/such/file.json');
  });
});

describe('dawn parse', () => {
  it('prints a forecast as the contract has it', async () => {
    const { exitCode, output } = await dawn(['parse', 'uac'], advisory({}));
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      ok: true,
      zoneId: 'salt-lake',
      issuedAt: '2026-03-06T14:10:50Z',
      danger: { overall: { rated: true, level: 4, name: 'high' } },
    });
  });

  it('answers a failing line with a failing line, in its place', async () => {
    const lines = [advisory({}), '<html>', advisory({ overall_danger_rating: 'None' })].join('\n');
    const { exitCode, output } = await dawn(['parse', 'uac', '--ndjson'], lines);
    const answers = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(exitCode).toBe(1);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, true]);
    expect(answers[1].failure.kind).toBe('not-json');
  });

  it('refuses a forecast of another zone than the one that was named', async () => {
    const { exitCode, output } = await dawn(['parse', 'uac', '--zone', 'logan'], advisory({}));
    expect(exitCode).toBe(1);
    expect(JSON.parse(output).failure.kind).toBe('zone-mismatch');
  });

  it.each(['nws-hourly', 'nws-alerts', 'snotel'])(
    'answers a broken %s payload with a failure',
    async (payload) => {
      const { exitCode, output } = await dawn(['parse', payload], '{"status": 503');
      expect(exitCode).toBe(1);
      expect(JSON.parse(output)).toMatchObject({ ok: false, failure: { kind: 'not-json' } });
    },
  );
});

describe('dawn decide', () => {
  const bundle = { zoneId: 'salt-lake', asOf: '2026-03-06T15:00:00Z', uac: JSON.parse(advisory({})) };

  it('decides a raw bundle and explains itself', async () => {
    const { exitCode, output } = await dawn(['decide'], JSON.stringify(bundle));
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      ok: true,
      baseAction: 'auto-send',
      action: 'auto-send',
      flags: ['data-gap'],
      sources: { uac: 'fresh', nws: 'missing', snotel: 'missing' },
    });
  });

  it('decides by the policy that is named', async () => {
    const { output } = await dawn(['decide', '--policy', 'base-table'], JSON.stringify(bundle));
    expect(JSON.parse(output)).toMatchObject({ policy: { id: 'base-table' }, steps: [] });
  });

  it('answers a document that is no bundle with the place of the fault', async () => {
    const { exitCode, output } = await dawn(['decide'], '{"zoneId":"alta","asOf":"2026-03-06T15:00:00Z"}');
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      ok: false,
      failure: { kind: 'schema-mismatch', path: 'zoneId' },
    });
  });
});

describe('dawn run', () => {
  it('replays a recorded day into the database and prints the run without payload bodies', async () => {
    const database = join(await mkdtemp(join(tmpdir(), 'dawn-run-')), 'dawn.sqlite');
    const words = ['run', '--replay', '2026-03-09', '--database', database, '--json'];
    const first = await dawn(words);
    expect(first.exitCode).toBe(0);
    const run = JSON.parse(first.output);
    expect(run.zones).toHaveLength(7);
    expect(run.zones[0].payloads[0]).not.toHaveProperty('body');
    expect((await dawn(words)).output).toBe(first.output);
  });

  it('runs only the zones that are named', async () => {
    const zones = ['--zone', 'logan', '--zone', 'skyline'];
    const { output } = await dawn([
      'run',
      '--replay',
      '2026-03-06',
      '--database',
      ':memory:',
      '--json',
      ...zones,
    ]);
    expect(JSON.parse(output).zones.map((zone: { zoneId: string }) => zone.zoneId)).toEqual([
      'logan',
      'skyline',
    ]);
  });

  it('says for each live source that nobody was asked while no contact is set', async () => {
    const { exitCode, output } = await dawn(['run', '--zone', 'logan', '--database', ':memory:', '--json']);
    expect(exitCode).toBe(0);
    const [zone] = JSON.parse(output).zones;
    const kinds = new Set(
      zone.failures.map((failure: { source: string; kind: string }) => `${failure.source} ${failure.kind}`),
    );
    expect(kinds).toEqual(new Set(['uac not-configured', 'nws not-configured', 'snotel not-configured']));
    expect(zone.decision).toMatchObject({ action: 'no-alert', flags: ['data-gap', 'not-rated'] });
  });

  it('replays a folder that an operator made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dawn-day-'));
    await writeFile(join(folder, 'uac.json'), advisory({}));
    const file = { file: 'uac.json', fetchedAt: '2026-03-06T14:30:00Z', sourceUrl: 'https://example.org' };
    const manifest = {
      schemaVersion: 1,
      day: '2026-03-06',
      asOf: '2026-03-06T15:00:00Z',
      title: 't',
      description: 'd',
    };
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({ ...manifest, zones: { 'salt-lake': { uac: file } } }),
    );
    const { exitCode, output } = await dawn(['run', '--replay', folder, '--database', ':memory:']);
    expect(exitCode).toBe(0);
    expect(output).toContain('4 high');
  });
});
