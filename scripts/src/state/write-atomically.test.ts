import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExclusively, writeAtomically } from './write-atomically.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state '));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a file of the shared state', () => {
  it('is created by exactly one of many at once, whole, without a draft left', async () => {
    const file = join(folder, 'slots', '1.json');
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(10_000));
    const created = await Promise.all(texts.map((text) => createExclusively(file, text)));
    expect(created.filter(Boolean)).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe(texts[created.indexOf(true)]);
    expect(readdirSync(join(folder, 'slots'))).toEqual(['1.json']);
  });

  it('is replaced as a whole, by whoever comes last', async () => {
    const file = join(folder, 'record.json');
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(10_000));
    await Promise.all(texts.map((text) => writeAtomically(file, text)));
    expect(texts).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(folder)).toEqual(['record.json']);
  });
});
