import { describe, expect, it } from 'vitest';
import { manifestDifferences, manifestSchema, type Manifest } from './manifest.ts';

const hashes = {
  'case.json': 'a'.repeat(64),
  'input.json': 'b'.repeat(64),
  'expected.json': 'c'.repeat(64),
};
const manifest = (cases: Manifest['cases']): Manifest => ({ schemaVersion: 1, cases });

describe('manifestDifferences', () => {
  it('finds none where files and manifest agree', () => {
    expect(manifestDifferences(manifest({ one: hashes }), manifest({ one: hashes }))).toEqual([]);
  });

  it('names every case that is unlisted, missing or changed', () => {
    const changed = { ...hashes, 'expected.json': 'd'.repeat(64) };
    const found = manifest({ added: hashes, both: changed });
    expect(manifestDifferences(manifest({ both: hashes, gone: hashes }), found)).toEqual([
      'added: not listed',
      'both/expected.json: changed',
      'gone: listed, but its folder is missing',
    ]);
  });
});

describe('manifestSchema', () => {
  it('refuses a hash that is none, and a file too few', () => {
    expect(manifestSchema.safeParse(manifest({ one: { ...hashes, 'case.json': 'abc' } })).success).toBe(
      false,
    );
    const { 'case.json': _, ...two } = hashes;
    expect(manifestSchema.safeParse({ schemaVersion: 1, cases: { one: two } }).success).toBe(false);
  });
});
