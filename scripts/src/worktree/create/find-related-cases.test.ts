import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRelatedCases } from './find-related-cases.ts';

let top: string;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'golden cases '));
  for (const [id, tags] of [
    ['high-without-rose', ['high', 'rose']],
    ['rose-of-moab', ['rose', 'calm']],
    ['quiet-low', ['calm']],
  ] as const) {
    mkdirSync(join(top, 'golden/cases', id), { recursive: true });
    writeFileSync(join(top, 'golden/cases', id, 'case.json'), JSON.stringify({ title: id, tags }));
  }
});

afterAll(() => rmSync(top, { recursive: true }));

const found = async (text: string) => (await findRelatedCases(top, text)).map(({ id }) => id);

describe('the golden cases that bear on some work', () => {
  it('are those that it names, in its order, and no others', async () => {
    expect(
      await found('Read roses: `quiet-low` fails, and so does high-without-rose. The rose is calm.'),
    ).toEqual(['quiet-low', 'high-without-rose']);
  });

  it('are those that share most words with it when it names none', async () => {
    expect(await found('a calm rose')).toEqual(['rose-of-moab', 'high-without-rose', 'quiet-low']);
  });

  it('are not named by a part of a longer word', async () => {
    expect(await found('xquiet-lowx')).toEqual([]);
  });
});
