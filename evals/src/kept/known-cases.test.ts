import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeManifest } from '../golden/load-golden.ts';
import { buildOutcome } from '../testing/build-outcome.ts';
import { runTestEval, writeDataset } from '../testing/run-test-eval.ts';
import { writeCase } from '../testing/write-golden.ts';
import { openKeptVerdicts } from './kept-verdicts.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'known-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the judge with kept verdicts for this state of the code, and counts the cases that were run. */
function judgeWith(state: string) {
  return async (directory: string, words: readonly string[] = [], surroundings: object = {}) => {
    let runs = 0;
    const run = await runTestEval(directory, words, {
      judged: () => {
        runs += 1;
        return buildOutcome();
      },
      openKept: () => openKeptVerdicts(folder, state),
      ...surroundings,
    });
    return { code: run.code, runs, said: run.terminal.written() };
  };
}

describe('a case that held', () => {
  it('is not run again while code and files are as they were, and the last line says so', async () => {
    const judge = judgeWith('one');
    const directory = writeDataset({ one: {}, two: {} });
    expect(await judge(directory)).toMatchObject({ code: 0, runs: 2 });
    const again = await judge(directory);
    expect(again).toMatchObject({ code: 0, runs: 0 });
    expect(again.said).toContain('2 cases: 2 pass, 0 fail, 0 error, 0 unscored (2 as when they last held');
  });

  it('is run again when its files change, alone', async () => {
    const judge = judgeWith('two');
    const directory = writeDataset({ one: {}, two: {} });
    await judge(directory);
    writeCase(directory, 'two', { expected: { decided: { action: 'auto-send' } } });
    writeManifest(directory);
    expect(await judge(directory)).toMatchObject({ code: 1, runs: 1 });
    expect(await judge(directory)).toMatchObject({ code: 1, runs: 1 });
  });

  it('is run again when what was accepted of it changes', async () => {
    const judge = judgeWith('three');
    const directory = writeDataset({ one: {} });
    await judge(directory, ['--bless', '--reason', 'first of all']);
    await judge(directory);
    const facts = { schemaVersion: 1, facts: { decision: 'action=auto-send' } };
    writeFileSync(join(directory, 'accepted/one.json'), JSON.stringify(facts));
    expect(await judge(directory)).toMatchObject({ code: 1, runs: 1 });
  });

  it('is run again with other code', async () => {
    const directory = writeDataset({ one: {} });
    await judgeWith('four')(directory);
    expect(await judgeWith('five')(directory)).toMatchObject({ code: 0, runs: 1 });
  });

  it.each([
    [['--again'], {}],
    [['--json'], {}],
    [['--case', 'one'], {}],
    [['--bless', '--reason', 'once more, please'], {}],
    [[], { unattended: true }],
  ])('is run again with %j %j', async (words, surroundings) => {
    const judge = judgeWith('six');
    const directory = writeDataset({ one: {} });
    await judge(directory);
    expect(await judge(directory, words, surroundings)).toMatchObject({ code: 0, runs: 1 });
  });
});
