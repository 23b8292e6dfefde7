import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decisionTraceSchema } from '@dawn-patrol/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { createTestTerminal } from './test-terminal.ts';

async function dawn(words: string[], typed = '') {
  const terminal = createTestTerminal(typed);
  const exitCode = await runProgram({
    arguments: words,
    environment: { DAWN_LOG: 'silent', DAWN_DATABASE: '/no/such/folder/dawn.sqlite' },
    terminal,
    clock: () => Date.parse('2026-11-20T12:00:00Z'),
    stopped: Promise.resolve(),
  });
  return { exitCode, output: terminal.output(), errors: terminal.errors() };
}

const logan = ['explain', '--zone', 'logan', '--as-of', '2026-03-09T15:00:00Z'];

describe('dawn explain', () => {
  /** The commands are loaded when they are called first: that is not what the tests time. */
  beforeAll(
    () => Promise.all([import('./commands/explain-command.ts'), import('./commands/run-command.ts')]),
    60_000,
  );

  it('follows a decision from payload field to action, on one screen', async () => {
    const { exitCode, output } = await dawn(logan);
    expect(exitCode).toBe(0);
    const lines = output.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(125);
    expect(lines[0]).toBe('Logan: auto-send, at 2026-03-09T15:00:00Z by policy default (2026-11-20)');
    expect(lines.at(-1)).toBe('└─ action auto-send');
    for (const line of [
      '├─ published 3 considerable, product 102714, issued 2026-03-09T13:29:44Z, fresh',
      '│    uac.advisories[0].advisory.overall_danger_rating = "Considerable"',
      '│    policy baseActions.considerable',
      '│    previousUac.advisories[0].advisory.overall_danger_rating = "Moderate"',
      '├─ multi-problem-same-cell: matched, human-review > auto-send',
      '├─ official-warning: not evaluable, missing nws-alerts',
      '├─ flag data-gap',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('prints the trace as JSON of the contract, with the same action as the run', async () => {
    const { output } = await dawn([...logan, '--json']);
    const trace = decisionTraceSchema.parse(JSON.parse(output));
    expect(trace).toMatchObject({
      action: 'auto-send',
      rules: [{ setting: 'rules[0]' }, { to: 'auto-send' }, {}],
    });
  });

  it('says why an expired forecast is capped, and why each flag is there', async () => {
    const { output } = await dawn(['explain', '--zone', 'southwest', '--replay', '2026-03-06']);
    expect(output).toContain('├─ cap auto-send > human-review: Issued 288.5 h ago');
    expect(output).toContain('│    policy caps.expiredForecast');
    expect(output).toContain('├─ flag forecast-expired\n│    issuedAt 2026-02-22T14:31:57Z');
  });

  it('knows the other zones of the day, so that a rule about several can speak', async () => {
    const { output } = await dawn([...logan, '--policy', 'cautious', '--json']);
    const trace = decisionTraceSchema.parse(JSON.parse(output));
    const together = trace.rules.find(({ rule }) => rule === 'zones-elevated-together');
    expect(together?.missing).not.toContain('region');
  });

  it('explains a raw bundle from a file and from standard input', async () => {
    const bundle = JSON.stringify({ zoneId: 'logan', asOf: '2026-03-09T15:00:00Z' });
    const file = join(await mkdtemp(join(tmpdir(), 'dawn-explain-')), 'bundle.json');
    await writeFile(file, bundle);
    const fromFile = await dawn(['explain', file]);
    expect(fromFile).toMatchObject({ exitCode: 0 });
    expect(fromFile.output).toContain('├─ no forecast: ');
    expect((await dawn(['explain', '-'], bundle)).output).toBe(fromFile.output);
  });

  it('explains a stored run of that moment, from what it kept', async () => {
    const database = join(await mkdtemp(join(tmpdir(), 'dawn-explain-')), 'dawn.sqlite');
    const moment = '2026-03-07T03:00:00Z';
    const run = ['run', '--replay', '2026-03-06', '--as-of', moment, '--database', database, '--json'];
    const zone = JSON.parse((await dawn(run)).output).zones.find(
      ({ zoneId }: { zoneId: string }) => zoneId === 'provo',
    );
    const words = ['explain', '--zone', 'provo', '--as-of', moment, '--database', database, '--json'];
    expect(JSON.parse((await dawn(words)).output)).toMatchObject({
      asOf: moment,
      action: zone.decision.action,
      flags: zone.decision.flags.map((flag: string) => ({ flag })),
    });
  });

  it.each([
    ['neither file nor zone', ['explain'], 2, 'expected a file, or --zone'],
    ['a zone without a moment', ['explain', '--zone', 'logan'], 2, '--as-of'],
    [
      'a moment that nobody recorded',
      ['explain', '--zone', 'logan', '--as-of', '1999-01-01T12:00:00Z'],
      2,
      '2026-03-06, 2026-03-09',
    ],
    [
      'a zone that the day does not have',
      ['explain', '--zone', 'abajos', '--replay', '2026-03-09'],
      2,
      'Abajos is not in the recorded day',
    ],
    ['a document that is no bundle', ['explain', '-'], 1, 'Expected a raw bundle'],
  ])('answers %s with what was expected', async (_, words, code, reason) => {
    const { exitCode, output, errors } = await dawn(words, '{"zoneId":"alta"}');
    expect([exitCode, output]).toEqual([code, '']);
    expect(errors).toContain(reason);
  });
});
