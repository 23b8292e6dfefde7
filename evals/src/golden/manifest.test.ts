import { describe, expect, it } from 'vitest';
import { caseDifferences, fileDifferences, lostCases, manifestSchema, type Manifest } from './manifest.ts';

const hashes = {
  'case.json': 'a'.repeat(64),
  'input.json': 'b'.repeat(64),
  'expected.json': 'c'.repeat(64),
};
const manifest = (cases: Manifest['cases']): Manifest => ({ schemaVersion: 1, cases, files: {} });

describe('the differences between a manifest and the files', () => {
  it('are none where they agree', () => {
    expect(caseDifferences('one', hashes, hashes)).toEqual([]);
    expect(lostCases(manifest({ one: hashes }), ['one'])).toEqual([]);
    expect(fileDifferences({ 'season/a.csv': 'x' }, { 'season/a.csv': 'x' })).toEqual([]);
  });

  it('name every case that is unlisted, missing or changed', () => {
    const changed = { ...hashes, 'expected.json': 'd'.repeat(64) };
    expect(caseDifferences('added', undefined, hashes)).toEqual(['added: not listed']);
    expect(caseDifferences('both', hashes, changed)).toEqual(['both/expected.json: changed']);
    expect(lostCases(manifest({ both: hashes, gone: hashes }), ['both'])).toEqual([
      'gone: listed, but its folder is missing',
    ]);
  });

  it('name every other file that is unlisted, missing or changed', () => {
    expect(fileDifferences({ a: '1', b: '1' }, { b: '2', c: '1' })).toEqual([
      'a: listed, but missing',
      'b: changed',
      'c: not listed',
    ]);
  });
});

describe('manifestSchema', () => {
  it('refuses a hash that is none, and a file too few', () => {
    expect(manifestSchema.safeParse(manifest({ one: { ...hashes, 'case.json': 'abc' } })).success).toBe(
      false,
    );
    const { 'case.json': _, ...two } = hashes;
    const document = { schemaVersion: 1, cases: { one: two }, files: {} };
    expect(manifestSchema.safeParse(document).success).toBe(false);
  });
});
