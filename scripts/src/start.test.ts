import {
  copyFileSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installSmallWorkspace, startIn, writeIn, writeSmallWorkspace } from './test-workspace.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

let top: string;

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'a workspace ')));
  writeSmallWorkspace(top);
  installSmallWorkspace(top);
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

const write = (path: string, text: string) => writeIn(top, path, text);
const start = (...args: string[]) => startIn(top, ...args);

describe('starting a program of the workspace', { timeout: 60_000 }, () => {
  it('builds first, and asks the compiler no more while nothing is touched', () => {
    expect(start('a', 'b c')).toEqual({ out: 'one a b c', error: '', status: 0, asked: 1 });
    expect(start()).toEqual({ out: 'one', error: '', status: 0, asked: 0 });
  });

  it('builds anew when a source of a project that is referred to changes, at the same size and time', () => {
    const file = join(top, 'below/src/word.ts');
    utimesSync(file, 1_000_000, 1_000_000);
    start();
    writeFileSync(file, "export const word = 'two';\n");
    utimesSync(file, 1_000_000, 1_000_000);
    expect(start()).toMatchObject({ out: 'two', asked: 1 });
    expect(start()).toMatchObject({ out: 'two', asked: 0 });
  });

  it.each<[string, () => void]>([
    ['a source comes', () => write('above/src/more.ts', 'export const more = 1;\n')],
    ['a source comes in a folder', () => write('above/src/deeper/more.ts', 'export const more = 1;\n')],
    ['a source in a folder changes', () => write('above/src/deeper/more.ts', 'export const more = 2;\n')],
    ['a source goes', () => rmSync(join(top, 'above/src/more.ts'))],
    [
      'a source is replaced by another file',
      () => {
        write('next', "export const word = 'two';\n");
        renameSync(join(top, 'next'), join(top, 'below/src/word.ts'));
      },
    ],
    [
      'the base settings are written',
      () => copyFileSync(join(repository, 'tsconfig.base.json'), join(top, 'tsconfig.base.json')),
    ],
    ['the lockfile is another', () => write('pnpm-lock.yaml', 'lockfileVersion: 9.0\n')],
    ['the dependencies were installed again', () => write('node_modules/.modules.yaml', 'two\n')],
    [
      'the manifest of a project is written',
      () => write('below/package.json', '{"name":"below","type":"module"}'),
    ],
    ['what was built is gone', () => rmSync(join(top, 'below/dist'), { recursive: true })],
  ])('asks the compiler when %s', (_, change) => {
    expect(start()).toMatchObject({ asked: 0 });
    change();
    expect(start()).toMatchObject({ status: 0, out: 'two', asked: 1 });
  });

  it('runs nothing while the sources do not compile, each time it is asked', () => {
    write('below/src/word.ts', "export const word = 'broken';\n");
    for (const asked of [1, 1]) {
      const { out, error, status, ...rest } = start();
      expect({ out, status, ...rest }).toEqual({ out: '', status: 2, asked });
      expect(error).toContain('word.ts is broken');
    }
    write('below/src/word.ts', "export const word = 'four';\n");
    expect(start()).toMatchObject({ out: 'four', status: 0, asked: 1 });
  });

  it('always asks the compiler when it cannot read what refers to what', () => {
    write('above/tsconfig.json', '// not plain JSON\n{}');
    expect(start()).toMatchObject({ asked: 1 });
    expect(start()).toMatchObject({ asked: 1 });
  });
});
