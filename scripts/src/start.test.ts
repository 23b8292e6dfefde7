import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../', import.meta.url));

let top: string;

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'a workspace ')));
  mkdirSync(join(top, 'scripts'));
  mkdirSync(join(top, 'node_modules'));
  for (const name of ['start.mjs', 'built-stamp.mjs']) {
    copyFileSync(join(repository, 'scripts', name), join(top, 'scripts', name));
  }
  copyFileSync(join(repository, 'tsconfig.base.json'), join(top, 'tsconfig.base.json'));
  write('node_modules/typescript/bin/tsc', smallCompiler);
  write('pnpm-lock.yaml', 'lockfileVersion: 9\n');
  write('node_modules/.modules.yaml', 'one\n');
  for (const [name, references] of [
    ['below', []],
    ['above', [{ path: '../below' }]],
  ] as const) {
    const compilerOptions = { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' };
    const config = { extends: '../tsconfig.base.json', compilerOptions, include: ['src'], references };
    write(`${name}/tsconfig.json`, JSON.stringify(config));
    write(`${name}/package.json`, JSON.stringify({ name, type: 'module' }));
  }
  write('below/src/word.ts', "export const word = 'one';\n");
  write(
    'above/src/main.ts',
    "const { word } = await import(new URL('../../below/dist/word.js', import.meta.url).href);\nprocess.stdout.write([word, ...process.argv.slice(2)].join(' '));\n",
  );
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Counts how often it is asked; what it compiles has no types, so it copies. A source that says `broken` fails. */
const smallCompiler = `const fs = require('node:fs');
const [, , , ...projects] = process.argv;
fs.appendFileSync('asked', 'x');
for (const project of ['below', ...projects]) {
  fs.mkdirSync(project + '/dist', { recursive: true });
  for (const name of fs.readdirSync(project + '/src').filter((name) => name.endsWith('.ts'))) {
    const text = fs.readFileSync(project + '/src/' + name, 'utf8');
    if (text.includes('broken')) (console.log(name + ' is broken'), process.exit(2));
    fs.writeFileSync(project + '/dist/' + name.replace('.ts', '.js'), text);
  }
  fs.writeFileSync(project + '/dist/.tsbuildinfo', 'built');
}
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
}

/** Runs the program; `asked` is how often the compiler was. */
function start(...args: string[]): { out: string; error: string; status: number | null; asked: number } {
  rmSync(join(top, 'asked'), { force: true });
  const command = [join(top, 'scripts/start.mjs'), 'above', 'above/dist/main.js', ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: tmpdir() });
  const asked = statSync(join(top, 'asked'), { throwIfNoEntry: false })?.size ?? 0;
  return { out: stdout.toString(), error: stderr.toString(), status, asked };
}

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
