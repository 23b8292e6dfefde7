import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { createTestTerminal } from './test-terminal.ts';

async function dawn(words: string[], typed = '') {
  const terminal = createTestTerminal(typed);
  const exitCode = await runProgram({
    arguments: words,
    environment: { DAWN_LOG: 'silent' },
    terminal,
    clock: () => Date.parse('2026-11-20T12:00:00Z'),
    stopped: Promise.resolve(),
  });
  return { exitCode, output: terminal.output(), errors: terminal.errors() };
}

const own = {
  id: 'ours',
  title: 'Our own',
  version: '7',
  effectiveFrom: '2026-12-01',
  extends: 'default',
  rules: ['official-warning'],
};

async function policyFile(document: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'dawn-policy-')), 'ours.json');
  await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
  return file;
}

describe('dawn policy', () => {
  it('lists the policies that ship with their rules in order', async () => {
    const { exitCode, output } = await dawn(['policy', 'list']);
    expect(exitCode).toBe(0);
    expect(output).toContain('rules: rapid-rise, multi-problem-same-cell, official-warning');
    const { output: json } = await dawn(['policy', 'list', '--json']);
    const ids = JSON.parse(json).map(({ id }: { id: string }) => id);
    expect(ids.slice(0, 3)).toEqual(['default', 'base-table', 'urgent-multi-problem']);
  });

  it('accepts a file that extends one that ships', async () => {
    const file = await policyFile(own);
    expect(await dawn(['policy', 'check', file])).toMatchObject({ exitCode: 0, errors: '' });
    const { output } = await dawn(['policy', 'check', file, '--json']);
    expect(JSON.parse(output)).toMatchObject({
      ok: true,
      policy: { id: 'ours', rules: ['official-warning'] },
    });
  });

  it('refuses a file that is no policy with its place', async () => {
    const file = await policyFile({ ...own, caps: { expiredForecast: { ceiling: 'auto-send' } } });
    const { exitCode, errors } = await dawn(['policy', 'check', file]);
    expect(exitCode).toBe(1);
    expect(errors).toContain(
      `${file}: Expected a policy. At caps.expiredForecast.ceiling: expected "human-review", got "auto-send"`,
    );
    const { output } = await dawn(['policy', 'check', file, '--json']);
    expect(JSON.parse(output)).toMatchObject({
      ok: false,
      failure: { path: 'caps.expiredForecast.ceiling' },
    });
  });

  it('accepts the policy that the documentation shows', async () => {
    const page = await readFile(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
    const shown = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(await dawn(['policy', 'check', await policyFile(shown)])).toMatchObject({
      exitCode: 0,
      errors: '',
    });
  });

  it('prints a schema that a file can name', async () => {
    const { exitCode, output } = await dawn(['policy', 'schema']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ properties: { extends: { type: 'string' } } });
  });
});

describe('a policy file of the operator', () => {
  const bundle = JSON.stringify({ zoneId: 'salt-lake', asOf: '2026-03-06T15:00:00Z' });

  it('decides, and is named with its version in the decision', async () => {
    const { exitCode, output } = await dawn(['decide', '--policy', await policyFile(own)], bundle);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      policy: { id: 'ours', version: '7' },
      steps: [{ rule: 'official-warning' }],
    });
  });

  it.each([
    ['is not there', './no-such-policy.json', 'no-such-policy.json'],
    ['is not JSON', '{', 'expected a policy as JSON'],
    ['is no policy', { ...own, rules: ['rapid-fall'] }, 'At rules.0'],
  ])('is wrong usage when it %s', async (_, document, reason) => {
    const isName = typeof document === 'string' && document.endsWith('.json');
    const file = isName ? document : await policyFile(document);
    const { exitCode, output, errors } = await dawn(['decide', '--policy', file], bundle);
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toContain(reason);
  });
});
