import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing/'),
);

/** What would let a decision depend on anything but its arguments. */
const impure: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'the clock',
    /\bDate\.now|\bnew Date(?:\(\s*\)|(?![\w(]))|(?<!new )\bDate\(|\bperformance\b|\bTemporal\b|\bhrtime\b/,
  ],
  [
    'the machine’s time zone or language',
    /\btoLocale\w*\(|\bgetTimezoneOffset\b|new Date\([^)]*\)\.(?:get|set)(?!UTC)|DateTimeFormat\(\s*\)|resolvedOptions/,
  ],
  ['randomness', /\bMath\.random|\bcrypto\b|\brandomUUID\b/],
  [
    'the process or its surroundings',
    /\bprocess\b|\bglobalThis\b|\bglobal\.|\bnavigator\b|\brequire\(|\bimport\.meta\b|\beval\(|\bnew Function\b/,
  ],
  [
    'the network, files or the terminal',
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|['"]node:|\bimport\(|\bconsole\b/,
  ],
  ['a timer', /\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b|\basync\b|\bawait\b|\bPromise\b/],
];
const allowedImports = /^(\.{1,2}\/.*|@dawn-patrol\/contracts|zod)$/;

/** The program without its comments and texts of prose, which may speak of the clock; imports and template code stay. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

function impurities(text: string): string[] {
  const code = codeOf(text);
  return impure.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
}

function foreignImports(text: string): string[] {
  return [...codeOf(text).matchAll(/(?:from|import)\s+['"]([^'"]+)['"]/g)]
    .map(([, specifier]) => specifier ?? '')
    .filter((specifier) => !allowedImports.test(specifier));
}

/** One line for each way out of the arguments: the check must catch every one of them. */
const planted = [
  'const now = Date.now();',
  'const now = new Date();',
  'const now = new Date;',
  'const now = Date();',
  'const now = performance.now();',
  'const now = Temporal.Now.instant();',
  'const now = process.hrtime.bigint();',
  'const day = new Date(epoch).getDate();',
  'const text = value.toLocaleString();',
  'const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;',
  'const lot = Math.random();',
  'const id = crypto.randomUUID();',
  'const level = process.env.LEVEL;',
  'const { env } = process;',
  'const host = globalThis.location;',
  "const file = require('fs');",
  'const here = import.meta.url;',
  'const answer = fetch(url);',
  "import { readFileSync } from 'node:fs';",
  "const fs = import('fs');",
  'console.log(decision);',
  'setTimeout(decide, 1);',
  'setInterval(decide, 1);',
  'export async function decideLater() {}',
  'const later = Promise.resolve(1);',
];

describe('the engine', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(40);
  });

  it.each(sources)('%s reads no clock, no randomness and no surroundings', (path) => {
    const text = readFileSync(new URL(path, import.meta.url), 'utf8');
    expect(impurities(text)).toEqual([]);
    expect(foreignImports(text)).toEqual([]);
  });

  it.each(planted)('would be caught with %s', (line) => {
    expect(impurities(`export const a = 1;\n${line}\n`)).not.toEqual([]);
  });

  it.each(["import fs from 'fs';", "import 'undici';", "export { x } from '@dawn-patrol/store';"])(
    'would be caught with %s',
    (line) => {
      expect(foreignImports(line)).not.toEqual([]);
    },
  );

  it.each([
    '// Date.now() is for shells',
    '/* fetch(url) */',
    'const at = new Date(epoch);',
    'const a = Date.parse(text);',
  ])('lets %s be', (line) => {
    expect(impurities(line)).toEqual([]);
  });
});
