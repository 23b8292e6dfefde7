import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installSmallWorkspace, startWith, writeIn, writeSmallWorkspace } from './test-workspace.ts';

let around: string;
let top: string;

const program = `import { word } from '../../below/dist/word.js';
import { place } from '../../below/dist/place.js';
const later = async () => (await import('./later.js')).later;
const places = [place, import.meta.url].map((url) => url.split('/').slice(-3).join('/'));
later().then((said) => process.stdout.write([word, said, ...places, ...process.argv.slice(2)].join(' ')));
`;

beforeEach(() => {
  around = realpathSync(mkdtempSync(join(tmpdir(), 'packed programs ')));
  top = join(around, 'here');
  writeSmallWorkspace(top);
  installSmallWorkspace(top);
  writeIn(top, 'below/src/place.ts', 'export const place = import.meta.url;\n');
  writeIn(top, 'above/src/later.ts', "export const later = 'later';\n");
  writeIn(top, 'above/src/packed.ts', program);
});

afterEach(() => rmSync(around, { recursive: true, force: true }));

const start = (...args: string[]) => startWith(top, ['--packed', 'above', 'above/dist/packed.js', ...args]);
const packed = () => readdirSync(join(top, 'node_modules/.cache/dawn-patrol/packed')).toSorted();
const packs = () => packed().filter((name) => name.endsWith('.cjs'));
const inPacked = (name: string) => join(top, 'node_modules/.cache/dawn-patrol/packed', name);

/** Where only the pack can answer. The stamp does not look at single built files. */
function removeModules(checkout: string): void {
  for (const name of ['below/dist/word.js', 'below/dist/place.js', 'above/dist/later.js']) {
    rmSync(join(checkout, name));
  }
}

const said = 'one later below/dist/place.js above/dist/packed.js';

describe('starting a packed program', { timeout: 60_000 }, () => {
  it('says what its modules say, with the arguments and each file its own place', () => {
    expect(start('a', 'b c')).toEqual({ out: `${said} a b c`, error: '', status: 0, asked: 1 });
    const plain = startWith(top, ['above', 'above/dist/packed.js', 'a', 'b c']);
    expect(plain).toEqual({ out: `${said} a b c`, error: '', status: 0, asked: 0 });
  });

  it('needs its modules no more once it is packed', () => {
    start();
    removeModules(top);
    expect(start('again')).toEqual({ out: `${said} again`, error: '', status: 0, asked: 0 });
  });

  it('is packed anew when a source is another, and forgets the pack before', () => {
    start();
    const before = packs();
    writeIn(top, 'below/src/word.ts', "export const word = 'two';\n");
    expect(start()).toMatchObject({ out: said.replace('one', 'two'), asked: 1 });
    expect(packs()).toHaveLength(1);
    expect(packs()).not.toEqual(before);
  });

  it('is packed anew when it would be packed in another way', () => {
    start();
    removeModules(top);
    appendFileSync(join(top, 'scripts/pack.mjs'), '// another way\n');
    const { error, status } = start();
    expect(status).toBe(1);
    expect(error).toContain('word.js');
  });

  it('is packed anew when the pack is gone', () => {
    start();
    for (const name of packs()) rmSync(inPacked(name));
    expect(start()).toEqual({ out: said, error: '', status: 0, asked: 0 });
    expect(packs()).toHaveLength(1);
  });

  it("keeps V8's code, and runs all the same when that is damaged, and keeps it anew", () => {
    start();
    const code = packed().find((name) => name.endsWith(`.cjs.${process.version}`)) ?? '';
    const kept = readFileSync(inPacked(code));
    start();
    expect(readFileSync(inPacked(code)).equals(kept)).toBe(true);
    for (const damaged of [Buffer.alloc(kept.length), kept.subarray(0, 40), Buffer.alloc(0)]) {
      writeFileSync(inPacked(code), damaged);
      expect(start()).toEqual({ out: said, error: '', status: 0, asked: 0 });
      expect(readFileSync(inPacked(code)).length).toBe(kept.length);
    }
  });

  it.each([
    ['waits at the top of a module', 'await Promise.resolve();\n', said],
    ['imports what is not there to be packed', "import * as name from 'left-out';\nvoid name;\n", ''],
  ])('says so, and runs from its modules, when it %s', (_, line, comesOut) => {
    writeIn(top, 'node_modules/left-out/package.json', '{"name":"left-out","main":"main.node"}');
    writeIn(top, 'above/src/packed.ts', `${line}${program}`);
    const { error, out } = start();
    expect(error).toContain('above/dist/packed.js runs from its modules, since it could not be packed');
    expect(out).toBe(comesOut);
  });

  it('is taken over with what is built, by a checkout of the same sources', () => {
    const fresh = join(around, 'fresh');
    cpSync(top, fresh, { recursive: true });
    start();
    start();
    const { stdout, status } = spawnSync(process.execPath, [join(fresh, 'scripts/take-over-built.mjs'), top]);
    expect({ out: stdout.toString(), status }).toEqual({ out: 'above\n', status: 0 });
    removeModules(fresh);
    const words = ['--packed', 'above', 'above/dist/packed.js'];
    expect(startWith(fresh, words)).toEqual({ out: said, error: '', status: 0, asked: 0 });
    removeModules(top);
    expect(start()).toMatchObject({ out: said, asked: 0 });
  });
});
