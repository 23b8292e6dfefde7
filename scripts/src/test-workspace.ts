import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const programs = ['start.mjs', 'built-stamp.mjs', 'take-over-built.mjs', 'pack.mjs', 'packed-program.mjs'];

/** Two projects, of which `above` refers to `below` and says its word, with the real programs that start and build it. */
export function writeSmallWorkspace(top: string): void {
  for (const path of ['tsconfig.base.json', ...programs.map((name) => `scripts/${name}`)]) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    copyFileSync(join(repository, path), join(top, path));
  }
  writeIn(top, 'pnpm-lock.yaml', 'lockfileVersion: 9\n');
  for (const [name, references] of [
    ['below', []],
    ['above', [{ path: '../below' }]],
  ] as const) {
    const compilerOptions = { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' };
    const config = { extends: '../tsconfig.base.json', compilerOptions, include: ['src'], references };
    writeIn(top, `${name}/tsconfig.json`, JSON.stringify(config));
    writeIn(top, `${name}/package.json`, JSON.stringify({ name, type: 'module' }));
  }
  writeIn(top, 'below/src/word.ts', "export const word = 'one';\n");
  writeIn(
    top,
    'above/src/main.ts',
    "const { word } = await import(new URL('../../below/dist/word.js', import.meta.url).href);\nprocess.stdout.write([word, ...process.argv.slice(2)].join(' '));\n",
  );
}

/** What an installation leaves: a compiler, the real bundler, and what pnpm notes of them. */
export function installSmallWorkspace(top: string): void {
  mkdirSync(join(top, 'node_modules'), { recursive: true });
  symlinkSync(
    realpathSync(join(repository, 'scripts/node_modules/rolldown')),
    join(top, 'node_modules/rolldown'),
  );
  writeIn(top, 'node_modules/typescript/bin/tsc', smallCompiler);
  writeIn(top, 'node_modules/.modules.yaml', 'one\n');
  writeIn(top, 'node_modules/.pnpm/lock.yaml', 'lockfileVersion: 9\n');
}

/**
 * Counts how often it is asked; what it compiles has no types, so it copies. A source that says `broken` fails.
 * Its record is written again only when a source is another, as by the real one.
 */
const smallCompiler = `const fs = require('node:fs');
const [, , , ...projects] = process.argv;
fs.appendFileSync('asked.log', 'x');
for (const project of ['below', ...projects]) {
  fs.mkdirSync(project + '/dist', { recursive: true });
  let read = '';
  for (const name of fs.readdirSync(project + '/src').filter((name) => name.endsWith('.ts'))) {
    const text = fs.readFileSync(project + '/src/' + name, 'utf8');
    read += text;
    if (text.includes('broken')) (console.log(name + ' is broken'), process.exit(2));
    fs.writeFileSync(project + '/dist/' + name.replace('.ts', '.js'), text);
  }
  const record = project + '/dist/.tsbuildinfo';
  if (!fs.existsSync(record) || fs.readFileSync(record, 'utf8') !== read) fs.writeFileSync(record, read);
}
`;

export function writeIn(top: string, path: string, text: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
}

interface Run {
  readonly out: string;
  readonly error: string;
  readonly status: number | null;
  /** How often the compiler was asked. */
  readonly asked: number;
}

/** Runs the program of `above`. */
export function startIn(top: string, ...args: string[]): Run {
  return startWith(top, ['above', 'above/dist/main.js', ...args]);
}

/** Runs what the words for `start.mjs` name. */
export function startWith(top: string, words: readonly string[]): Run {
  rmSync(join(top, 'asked.log'), { force: true });
  const command = [join(top, 'scripts/start.mjs'), ...words];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: tmpdir() });
  const asked = statSync(join(top, 'asked.log'), { throwIfNoEntry: false })?.size ?? 0;
  return { out: stdout.toString(), error: stderr.toString(), status, asked };
}
