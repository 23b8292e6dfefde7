import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installSmallWorkspace, startIn, writeIn, writeSmallWorkspace } from './test-workspace.ts';

let around: string;
/** Fresh, and another checkout that has compiled. */
let here: string;
let there: string;

beforeEach(() => {
  around = realpathSync(mkdtempSync(join(tmpdir(), 'two checkouts ')));
  here = join(around, 'here');
  there = join(around, 'there');
  writeSmallWorkspace(there);
  installSmallWorkspace(there);
  cpSync(there, here, { recursive: true });
  startIn(there);
});

afterEach(() => rmSync(around, { recursive: true, force: true }));

function takeOver(...others: string[]): { out: string; error: string; status: number | null } {
  const command = [join(here, 'scripts/take-over-built.mjs'), ...others];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: tmpdir() });
  return { out: stdout.toString(), error: stderr.toString(), status };
}

const cache = 'node_modules/.cache/dawn-patrol';

const nothing = { out: '', error: '', status: 0 };

const anotherWord = "export const word = 'two';\n";

/** The same size and the same times: only the bytes tell. */
function changeUnseen(top: string): void {
  const file = join(top, 'below/src/word.ts');
  const { atime, mtime } = statSync(file);
  writeIn(top, 'below/src/word.ts', anotherWord);
  utimesSync(file, atime, mtime);
}

describe('taking over what is built', { timeout: 60_000 }, () => {
  it('spares the compiler where the sources are the same', () => {
    expect(takeOver(there)).toEqual({ ...nothing, out: 'above\n' });
    expect(startIn(here)).toEqual({ out: 'one', error: '', status: 0, asked: 0 });
  });

  it('copies: what is compiled here afterwards leaves the other checkout alone', () => {
    takeOver(there);
    changeUnseen(here);
    expect(startIn(here)).toMatchObject({ out: 'two', asked: 1 });
    expect(startIn(here)).toMatchObject({ out: 'two', asked: 0 });
    expect(startIn(there)).toMatchObject({ out: 'one', asked: 0 });
  });

  it('takes from the first checkout that is certain to have it', () => {
    const last = join(around, 'last');
    cpSync(here, last, { recursive: true });
    changeUnseen(there);
    startIn(there);
    startIn(last);
    expect(takeOver(there, last)).toMatchObject({ out: 'above\n' });
    expect(startIn(here)).toMatchObject({ out: 'one', asked: 0 });
  });

  it('takes several lists of projects, of which some hold the same', () => {
    const command = [join(there, 'scripts/start.mjs'), 'above,below', 'above/dist/main.js'];
    spawnSync(process.execPath, command);
    expect(takeOver(there).out.split('\n').toSorted()).toEqual(['', 'above', 'above,below']);
    expect(startIn(here)).toMatchObject({ asked: 0 });
  });

  it('takes once what several checkouts have', () => {
    const last = join(around, 'last');
    cpSync(here, last, { recursive: true });
    startIn(last);
    expect(takeOver(there, last)).toMatchObject({ out: 'above\n' });
  });

  it.each<[string, () => void]>([
    [
      'a stamp there is of a project that is gone there',
      () => {
        cpSync(join(here, 'below'), join(here, 'beside'), { recursive: true });
        writeIn(there, `${cache}/built-beside`, 'a stamp');
      },
    ],
    [
      'there is a project more there',
      () => {
        cpSync(join(there, 'below'), join(there, 'beside'), { recursive: true });
        const command = [join(there, 'scripts/start.mjs'), 'beside', 'beside/dist/word.js'];
        expect(spawnSync(process.execPath, command).status).toBe(0);
      },
    ],
  ])('takes the rest when %s', (_, change) => {
    change();
    expect(takeOver(there)).toEqual({ ...nothing, out: 'above\n' });
  });

  it('does not mind what the compiler does not read', () => {
    writeIn(there, 'README.md', 'another one\n');
    expect(takeOver(there)).toMatchObject({ out: 'above\n' });
  });

  it.each<[string, () => void]>([
    ['a source here is another at the same size and times', () => changeUnseen(here)],
    [
      'a source there is another, and compiled',
      () => {
        changeUnseen(there);
        startIn(there);
      },
    ],
    [
      'a source there was changed and changed back since it was compiled',
      () => {
        changeUnseen(there);
        writeIn(there, 'below/src/word.ts', readFileSync(join(here, 'below/src/word.ts'), 'utf8'));
      },
    ],
    ['there is one more source here', () => writeIn(here, 'above/src/deeper/more.ts', '')],
    [
      'there is one more source there',
      () => {
        writeIn(there, 'above/src/more.ts', '');
        startIn(there);
      },
    ],
    ['the settings here are others', () => writeIn(here, 'above/tsconfig.json', '{ "references": [] }')],
    ['the settings here are not plain JSON', () => writeIn(here, 'above/tsconfig.json', '// {}')],
    ['a manifest is another', () => writeIn(here, 'below/package.json', '{ "name": "below" }')],
    ['the lockfile is another', () => writeIn(here, 'pnpm-lock.yaml', 'lockfileVersion: 8\n')],
    [
      'other dependencies are installed here',
      () => writeIn(here, 'node_modules/.pnpm/lock.yaml', 'lockfileVersion: 8\n'),
    ],
    [
      'the dependencies were installed again there',
      () => writeIn(there, 'node_modules/.modules.yaml', 'two\n'),
    ],
    ['nothing was compiled there', () => rmSync(join(there, 'node_modules/.cache'), { recursive: true })],
    ['what was built there is gone', () => rmSync(join(there, 'below/dist'), { recursive: true })],
    ['the other checkout is gone', () => rmSync(there, { recursive: true })],
    ['something is built here already', () => writeIn(here, 'below/dist/word.js', anotherWord)],
  ])('takes nothing when %s, and the compiler does its work', (_, change) => {
    change();
    expect(takeOver(there)).toEqual(nothing);
    expect(startIn(here)).toMatchObject({ status: 0, asked: 1 });
  });

  it('leaves nothing half copied when a file cannot be read, and says which', () => {
    symlinkSync('nowhere', join(there, 'above/dist/unreadable.js'));
    const { out, error, status } = takeOver(there);
    expect({ out, status }).toEqual({ out: '', status: 1 });
    expect(error).toContain('unreadable.js');
    expect([existsSync(join(here, 'above/dist')), existsSync(join(here, 'below/dist'))]).toEqual([
      false,
      false,
    ]);
    expect(startIn(here)).toMatchObject({ out: 'one', asked: 1 });
  });
});
