import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { whyLeftOut } from './left-out.ts';
import { instrumentPackage, type Instrumented } from './instrument-package.ts';
import { installMutantSwitch } from './mutant-switch.ts';

let top = '';
let instrumented: Instrumented = { sources: {}, mutants: [] };
const map = JSON.stringify({ version: 3, sources: ['x.ts'], names: [], mappings: '' });
const built = {
  'parse.js': "export { isHigh } from './level.js';\n",
  'level.js':
    "const least = 4;\nexport function isHigh(level) {\n  return level >= least;\n}\nexport const words = 'a sentence';\n",
  'unreached.js': 'export const never = 1 > 2;\n',
};

beforeEach(async () => {
  top = mkdtempSync(join(tmpdir(), 'tiny-package-'));
  const dist = join(top, 'packages/tiny/dist');
  mkdirSync(dist, { recursive: true });
  for (const [name, code] of Object.entries(built)) {
    writeFileSync(join(dist, name), code);
    writeFileSync(join(dist, `${name}.map`), map);
  }
  const directory = join(top, 'packages/tiny');
  instrumented = await instrumentPackage({ group: 'ingestion-uac', directory, entry: 'parse.js', top });
});

afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

describe('instrumentPackage', () => {
  it('plants faults in what the entry imports and in nothing else, and says where', () => {
    expect(new Set(instrumented.mutants.map(({ file }) => file))).toEqual(
      new Set(['packages/tiny/src/level.ts']),
    );
    expect(instrumented.mutants).toContainEqual(
      expect.objectContaining({
        place: 'packages/tiny/src/level.ts:3',
        mutator: 'EqualityOperator',
        original: 'level >= least',
        replacement: 'level > least',
      }),
    );
  });

  it('leaves sentences out of the count, and nothing that decides', () => {
    const reasons = instrumented.mutants.map((mutant) => [mutant.mutator, whyLeftOut(mutant)]);
    expect(reasons).toContainEqual(['StringLiteral', 'sentence']);
    expect(reasons).toContainEqual(['EqualityOperator', null]);
  });

  it('gives code that behaves as before, and otherwise only while a fault is on', async () => {
    const switches = installMutantSwitch();
    const path = join(top, 'packages/tiny/dist/level.js');
    const weakened = join(top, 'weakened.mjs');
    writeFileSync(weakened, instrumented.sources[pathToFileURL(path).href] ?? '');
    const { isHigh } = z
      .custom<{ isHigh: (level: number) => boolean }>()
      .parse(await import(pathToFileURL(weakened).href));
    const edge = instrumented.mutants.find(({ replacement }) => replacement === 'level > least');
    const id = edge?.id ?? '';
    expect(switches.covering('a-case', () => isHigh(4))).toBe(true);
    expect(switches.coverage.perTest['a-case']).toMatchObject({ [id]: 1 });
    expect(switches.withMutant(id, 10, () => isHigh(4))).toBe(false);
    expect(isHigh(4)).toBe(true);
    expect(() => switches.withMutant(id, 10, () => Array.from({ length: 11 }, () => isHigh(4)))).toThrow(
      'limit',
    );
  });
});
