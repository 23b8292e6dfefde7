import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCase, writeGolden } from '../testing/write-golden.ts';
import { iterateGoldenCases } from './iterate-golden-cases.ts';
import { writeManifest } from './load-golden.ts';

const ids = (directory: string): string[] =>
  [...iterateGoldenCases(directory)].map((each) => (each.ok ? each.value.description.id : 'fault'));

describe('iterateGoldenCases', () => {
  it('reads a case when it is asked for and not before', () => {
    const directory = writeGolden({ first: {}, second: {} });
    writeManifest(directory);
    const cases = iterateGoldenCases(directory);
    expect(cases.next().value).toMatchObject({ ok: true, value: { description: { id: 'first' } } });
    writeFileSync(join(directory, 'cases', 'second', 'expected.json'), '{}');
    expect(cases.next().value).toEqual({ ok: false, failure: 'second/expected.json: changed' });
    expect(cases.next().done).toBe(true);
  });

  it('goes on after a broken case', () => {
    const directory = writeGolden({ a: {}, c: {} });
    writeManifest(directory);
    writeCase(directory, 'b');
    expect(ids(directory)).toEqual(['a', 'fault', 'c']);
  });

  it('says first what is wrong with the dataset as a whole', () => {
    const directory = writeGolden({ a: {} });
    writeManifest(directory);
    writeFileSync(join(directory, 'our-texts.json'), '{}');
    expect(ids(directory)).toEqual(['fault', 'a']);
  });
});
