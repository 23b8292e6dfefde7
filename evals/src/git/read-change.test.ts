import { describe, expect, it } from 'vitest';
import { evalReportSchema } from '../eval-report.ts';
import { noRepository, runTestEval, writeDataset } from '../testing/run-test-eval.ts';
import { readChange } from './read-change.ts';

const directory = writeDataset({
  'with-snotel': { input: { snotel: [] } },
  'with-uac': { input: { uac: { advisories: [] }, snotel: null } },
  'with-weather': { input: { nwsHourly: {} } },
});

async function judged(...paths: string[]): Promise<string[] | number> {
  const repository = { ...noRepository, mergeBase: () => 'base1', changedSince: () => paths };
  const { code, terminal } = await runTestEval(directory, ['--changed', '--json'], { repository });
  if (terminal.written() === '') return code;
  return evalReportSchema.parse(JSON.parse(terminal.written())).cases.map(({ id }) => id);
}

const all = ['with-snotel', 'with-uac', 'with-weather'];

describe('--changed', () => {
  it.each([
    ['a file of a case', 'golden/cases/with-uac/expected.json', ['with-uac']],
    ['the parser of a payload', 'packages/ingestion-snotel/src/parse.ts', ['with-snotel']],
    ['another parser', 'packages/ingestion-nws/src/parse.ts', ['with-weather']],
    ['what every case passes through', 'packages/analysis/src/rules/rapid-rise.ts', all],
    ['the policy', 'packages/analysis/src/policy/default-policy.json', all],
    ['the judge', 'evals/src/scorers/severity.ts', all],
    ['the lockfile', 'pnpm-lock.yaml', all],
  ])('judges what bears on a change: %s', async (_, path, ids) => {
    expect(await judged(path)).toEqual(ids);
  });

  it.each(['docs/glossary.md', 'packages/analysis/src/decide.test.ts', 'packages/dashboard/src/main.ts'])(
    'judges nothing, and says so, when only %s changed',
    async (path) => {
      expect(await judged(path)).toBe(0);
    },
  );

  it('cannot run without git', async () => {
    expect((await runTestEval(directory, ['--changed'])).code).toBe(2);
  });
});

describe('readChange', () => {
  it('puts several changes together', () => {
    const change = readChange(['golden/cases/a/case.json', 'packages/ingestion-uac/src/x.ts', 'README.md']);
    expect([...change.cases]).toEqual(['a']);
    expect(change.everyCase).toBe(false);
    expect(change.payloads).toContain('previousUac');
  });
});
