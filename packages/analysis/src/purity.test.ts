import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing/'),
);
const impure = [
  ['the clock', /Date\.now|new Date\(\s*\)|\bDate\(\s*\)|performance\.|Temporal\.Now/],
  ['randomness', /Math\.random|\bcrypto\b/],
  ['the process or the network', /\bprocess\.|\bfetch\(|from 'node:|import\('|console\./],
] as const;
const allowedImports = /^(\.{1,2}\/.*|@dawn-patrol\/contracts|zod)$/;

describe('the engine', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(25);
  });

  it.each(sources)('%s reads no clock, no randomness and no surroundings', (path) => {
    const text = readFileSync(new URL(path, import.meta.url), 'utf8');
    for (const [what, pattern] of impure) expect(pattern.test(text), `${path} uses ${what}`).toBe(false);
    const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, specifier]) => specifier ?? '');
    expect(imports.filter((specifier) => !allowedImports.test(specifier))).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env', "from 'node:fs'"])(
    'would be caught using %s',
    (text) => {
      expect(impure.some(([, pattern]) => pattern.test(text))).toBe(true);
    },
  );
});
