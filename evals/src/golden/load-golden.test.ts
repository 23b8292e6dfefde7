import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { writeCase, writeGolden, type TestCase } from '../testing/write-golden.ts';
import { loadGolden, writeManifest } from './load-golden.ts';

function loadOne(fields: TestCase): ReturnType<typeof loadGolden> {
  const directory = writeGolden({ sound: {} });
  writeManifest(directory);
  writeCase(directory, 'sound', fields);
  const rewritten = writeManifest(directory);
  return rewritten.ok ? loadGolden(directory) : rewritten;
}

function failureOf(result: Result<unknown, string>): string {
  return result.ok ? 'loaded' : result.failure;
}

describe('loadGolden', () => {
  it('reads every case, in order of id', () => {
    const directory = writeGolden({ second: {}, first: {} });
    expect(writeManifest(directory)).toEqual({ ok: true, value: 2 });
    const loaded = loadGolden(directory);
    expect(loaded.ok && loaded.value.map(({ description }) => description.id)).toEqual(['first', 'second']);
  });

  it.each([
    ['a label with a key that nobody reads', { expected: { decided: { acton: 'no-alert' } } }, 'acton'],
    ['a payload under a key that no bundle has', { input: { nwsHouly: {} } }, 'nwsHouly'],
    ['an unknown action', { expected: { decided: { action: 'send' } } }, 'expected.json: decided.action'],
    ['a label kind that is none', { description: { labelKind: 'guess' } }, 'case.json: labelKind'],
    ['an id that is not the folder', { description: { id: 'other' } }, "expected the folder's name"],
    ['two zones', { description: { zone: 'logan' } }, 'different zones'],
    ['two moments', { description: { asOf: '2026-03-07T15:00:00Z' } }, 'different moments'],
  ])('refuses %s', (_, fields, message) => {
    expect(failureOf(loadOne(fields))).toContain(message);
  });

  it('refuses a file that is no JSON, and names it', () => {
    const directory = writeGolden({ sound: {} });
    writeFileSync(join(directory, 'cases', 'sound', 'expected.json'), '{');
    expect(failureOf(writeManifest(directory))).toContain('sound/expected.json: expected JSON');
  });

  it('refuses a changed, an unlisted and a missing file, and says what to do', () => {
    const changed = writeGolden({ one: {}, two: {} });
    writeManifest(changed);
    writeCase(changed, 'one', { expected: { decided: { action: 'auto-send' } } });
    writeCase(changed, 'three');
    rmSync(join(changed, 'cases', 'two'), { recursive: true });
    const failure = failureOf(loadGolden(changed));
    expect(failure).toContain('one/expected.json: changed');
    expect(failure).toContain('three: not listed');
    expect(failure).toContain('two: listed, but its folder is missing');
    expect(failure).toContain('pnpm eval manifest');
  });

  it('refuses a case folder with a file too few or too many', () => {
    const directory = writeGolden({ one: {} });
    writeManifest(directory);
    rmSync(join(directory, 'cases', 'one', 'input.json'));
    writeFileSync(join(directory, 'cases', 'one', 'notes.md'), '');
    const failure = failureOf(loadGolden(directory));
    expect(failure).toContain('one/input.json: missing');
    expect(failure).toContain('one/notes.md: a case has no such file');
  });

  it('refuses a file of the season that changed', () => {
    const directory = writeGolden({ one: {} });
    mkdirSync(join(directory, 'season'));
    writeFileSync(join(directory, 'season', 'facts.csv'), '1');
    writeManifest(directory);
    expect(loadGolden(directory).ok).toBe(true);
    writeFileSync(join(directory, 'season', 'facts.csv'), '2');
    expect(failureOf(loadGolden(directory))).toContain('season/facts.csv: changed');
  });

  it('refuses a dataset without a manifest, without cases, or not there', () => {
    const directory = writeGolden({ one: {} });
    expect(failureOf(loadGolden(directory))).toContain('pnpm eval manifest');
    const empty = writeGolden({});
    expect(failureOf(loadGolden(empty))).toContain('no such folder');
    mkdirSync(join(empty, 'cases'));
    expect(failureOf(loadGolden(empty))).toContain('found none');
    writeFileSync(join(directory, 'manifest.json'), '{}');
    expect(failureOf(loadGolden(directory))).toContain('is not a manifest');
  });
});
