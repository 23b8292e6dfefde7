import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCaseReport } from '../testing/build-report-parts.ts';
import { caseKey } from './case-key.ts';
import { codeKey } from './code-key.ts';
import { openKeptVerdicts } from './kept-verdicts.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('openKeptVerdicts', () => {
  it('finds what was kept for the same code, and lets go what nobody asked for', () => {
    const directory = join(folder, 'same');
    const first = openKeptVerdicts(directory, 'code');
    first.keep('a', buildCaseReport({ id: 'a' }));
    first.keep('b', buildCaseReport({ id: 'b' }));
    first.save();
    const second = openKeptVerdicts(directory, 'code');
    expect(second.find('a')).toEqual(buildCaseReport({ id: 'a' }));
    second.save();
    const third = openKeptVerdicts(directory, 'code');
    expect([third.find('a')?.id, third.find('b')]).toEqual(['a', null]);
    expect(openKeptVerdicts(directory, 'other').find('a')).toBeNull();
  });

  it.each(['', '{"a":', '{"a":{"verdict":"pass"}}', '[]'])('takes a broken file for none: %s', (text) => {
    const directory = mkdtempSync(join(folder, 'broken-'));
    writeFileSync(join(directory, 'code.json'), text);
    expect(openKeptVerdicts(directory, 'code').find('a')).toBeNull();
  });

  it('keeps the newest states of the code', () => {
    const directory = join(folder, 'many');
    mkdirSync(directory);
    for (let age = 1; age <= 20; age += 1) {
      const path = join(directory, `old-${String(age)}.json`);
      writeFileSync(path, '{}');
      utimesSync(path, 1_700_000_000 - age, 1_700_000_000 - age);
    }
    const kept = openKeptVerdicts(directory, 'new');
    kept.keep('a', buildCaseReport());
    kept.save();
    const names = readdirSync(directory);
    expect(names).toHaveLength(12);
    expect(names).toEqual(expect.arrayContaining(['new.json', 'old-1.json', 'old-11.json']));
  });
});

describe('codeKey', () => {
  function tree(files: Record<string, string>): string {
    const top = mkdtempSync(join(folder, 'tree-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(top, path, '..'), { recursive: true });
      writeFileSync(join(top, path), text);
    }
    return top;
  }
  const files = {
    'pnpm-lock.yaml': 'zod: 4',
    'evals/package.json': '{"name":"evals","dependencies":{"analysis":"workspace:*","zod":"4"}}',
    'packages/analysis/package.json': '{"name":"analysis","dependencies":{"contracts":"workspace:*"}}',
    'packages/contracts/package.json': '{"name":"contracts"}',
    'packages/contracts/dist/index.js': 'shapes',
    'packages/dashboard/package.json': '{"name":"dashboard","dependencies":{"analysis":"workspace:*"}}',
    'evals/dist/main.js': 'judge',
    'packages/analysis/dist/index.js': 'one',
    'packages/analysis/dist/policy/default-policy.json': '{}',
    'packages/analysis/dist/index.js.map': 'map',
    'packages/analysis/src/index.ts': 'one',
  };
  const key = (changes: Record<string, string>) => codeKey(tree({ ...files, ...changes }));

  it.each([
    ['the judge', 'evals/dist/main.js'],
    ['judged code', 'packages/analysis/dist/index.js'],
    ['a policy', 'packages/analysis/dist/policy/default-policy.json'],
    ['a library', 'pnpm-lock.yaml'],
    ['a new file', 'packages/analysis/dist/rules/new.js'],
    ['what judged code imports', 'packages/contracts/dist/index.js'],
  ])('is another after a change of %s', (_, path) => {
    expect(key({ [path]: 'changed' })).not.toBe(key({}));
  });

  it('is the same in another place, whatever is not run', () => {
    const others = { 'packages/dashboard/dist/index.js': 'x', 'packages/analysis/src/index.ts': 'x' };
    expect(key({ 'packages/analysis/dist/index.js.map': 'x', ...others })).toBe(key({}));
  });

  it('tells the same text in two files from one in which it moved', () => {
    const moved = key({ 'packages/analysis/dist/index.js': '', 'packages/analysis/dist/a.js': 'one' });
    expect(moved).not.toBe(key({ 'packages/analysis/dist/a.js': '' }));
  });

  it('is null without a lockfile', () => {
    const top = tree(files);
    rmSync(join(top, 'pnpm-lock.yaml'));
    expect(codeKey(top)).toBeNull();
  });
});

describe('caseKey', () => {
  const hashes = { 'case.json': 'a', 'input.json': 'b', 'expected.json': 'c' };
  it('is another for each file that changes, and for what was accepted', () => {
    const keys = [
      caseKey('one', hashes, null),
      caseKey('two', hashes, null),
      caseKey('one', hashes, '{}'),
      caseKey('one', hashes, '{"facts":{}}'),
      ...Object.keys(hashes).map((name) => caseKey('one', { ...hashes, [name]: 'x' }, null)),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
