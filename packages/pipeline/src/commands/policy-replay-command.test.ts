import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@dawn-patrol/store';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runProgram } from '../program.ts';
import { createTestTerminal } from '../test-terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dawn-replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function replay(...words: string[]) {
  const terminal = createTestTerminal();
  const exitCode = await runProgram({
    arguments: ['policy', 'replay', ...words],
    environment: { DAWN_LOG: 'silent' },
    terminal,
    clock: () => Date.parse('2026-11-28T12:00:00Z'),
    stopped: Promise.resolve(),
  });
  return { exitCode, output: terminal.output(), errors: terminal.errors() };
}

const both = ['--policy', 'default', '--against', 'base-table'];

describe('dawn policy replay', () => {
  it('shows the season that comes with the project, and what was assumed', async () => {
    const { exitCode, output, errors } = await replay(...both);
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toContain('golden/season/forecasts.ndjson: 325 judgements on 323 zone-days in 9 zones');
    expect(output).toContain('each product is judged at 7:00 America/Denver');
    expect(output).toContain('40 of 325 judgements are of earlier winters');
    expect(output).toMatch(/final +156 +58 +109 +2 +111 +2 +58/);
    expect(output).toMatch(
      /Logan +17 Feb 2026 +4 high +auto-send +auto-send-urgent +rapid-rise: auto-send → auto-send-urgent/,
    );
  });

  it('replays one policy alone without a list of changed days', async () => {
    const { exitCode, output } = await replay('--policy', 'base-table');
    expect(exitCode).toBe(0);
    expect(output).not.toContain('Changed days');
  });

  it('replays a part: some zones, and dates with both ends', async () => {
    const { output } = await replay(
      '--json',
      '--zone',
      'logan',
      'ogden',
      '--from',
      '2026-02-17',
      '--to',
      '2026-02-18',
    );
    const report: { judged: number; zones: { zone: string }[]; part: object; notes: string[] } =
      JSON.parse(output);
    expect(report).toMatchObject({ judged: 4, zones: [{ zone: 'logan' }, { zone: 'ogden' }] });
    expect(report.part).toEqual({ zones: ['logan', 'ogden'], from: '2026-02-17', to: '2026-02-18' });
    expect(report.notes[0]).toContain('7:00');
  });

  it.each([
    [7, 0, 'holds in every zone and week'],
    [6, 1, 'exceeded in 3 zone-weeks'],
  ])('fails a budget that is exceeded: at most %i sends', async (limit, code, words) => {
    const { exitCode, output } = await replay('--budget', `sends-per-zone-week=${limit}`);
    expect(exitCode).toBe(code);
    expect(output).toContain(words);
    expect(output.includes('Uintas, week of 16 Feb 2026')).toBe(code === 1);
  });

  it('is done with 1 where a line cannot be read, and names it', async () => {
    const season = join(folder, 'season.ndjson');
    await writeFile(season, 'nothing\n');
    const { exitCode, output, errors } = await replay('--season', season);
    expect(exitCode).toBe(1);
    expect(output).toContain('1 could not be read');
    expect(errors).toContain(`${season}:1`);
    expect(errors).toContain('no zone-day was found');
  });

  it('is done with 1 where nothing is left to replay', async () => {
    expect(await replay('--from', '1999-01-01', '--to', '1999-01-02')).toMatchObject({ exitCode: 1 });
    const database = join(folder, 'empty.sqlite');
    await (await openStore({ file: database })).close();
    expect(await replay('--database', database)).toMatchObject({ exitCode: 1 });
  });

  it.each([
    [['--against', 'bold'], 'bold'],
    [['--zone', 'atlantis'], 'atlantis'],
    [['--from', 'March'], '--from'],
    [['--from', '2026-03-02', '--to', '2026-03-01'], 'Exchange them'],
    [['--season', 'nowhere'], 'nowhere'],
    [['--database', 'nowhere.sqlite'], 'nowhere.sqlite'],
    [['--database', 'a', '--season', 'b'], 'cannot be used with'],
    [['--budget', 'sends=1'], 'sends-per-zone-week'],
    [['--loud'], 'unknown option'],
  ])('refuses %j as wrong usage', async (words, reason) => {
    const { exitCode, output, errors } = await replay(...words);
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toContain(reason);
  });

  it('writes one page that needs nothing else and holds the same numbers', async () => {
    const file = join(folder, 'replay.html');
    const { exitCode, errors } = await replay(...both, '--html', file, '--budget', 'sends-per-zone-week=5');
    expect(exitCode).toBe(1);
    expect(errors).toContain(file);
    const page = await readFile(file, 'utf8');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|src=|\son[a-z]+=/);
    expect(page.match(/https?:\/\/[^"<\s]+/g)).toEqual(['https://utahavalanchecenter.org']);
    for (const text of ['156', '109', 'auto-send-urgent', '4 high', 'prefers-color-scheme: dark', '6!']) {
      expect(page).toContain(text);
    }
    for (const tag of ['table', 'tr', 'td', 'th', 'svg', 'details', 'div', 'span', 'section', 'ul', 'li']) {
      const opened = page.match(new RegExp(`<${tag}[\\s>]`, 'g'))?.length ?? 0;
      const closed = page.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0;
      expect([tag, opened]).toEqual([tag, closed]);
    }
  });

  it('escapes a name on the page', async () => {
    const season = join(folder, '<b>&season.ndjson');
    await writeFile(season, 'nothing\n');
    const file = join(folder, 'escaped.html');
    await replay('--season', season, '--html', file);
    const page = await readFile(file, 'utf8');
    expect(page).not.toContain('<b>&season');
    expect(page).toContain('&lt;b&gt;&amp;season');
  });
});
