import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const page = fileURLToPath(new URL('../../../docs/source-quirks.md', import.meta.url));
const packages = fileURLToPath(new URL('../../', import.meta.url));

interface QuirkRow {
  readonly quirk: string;
  readonly file: string;
  readonly title: string;
}

/** The rows of every table of the page; a line of a table that is no such row comes out with empty cells. */
function readRows(text: string): QuirkRow[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (?:quirk |-)/.test(line))
    .map((line) => {
      const [, quirk = '', file = '', title = ''] =
        /^\| (.*?)\s*\| `([^`|]+)`\s*\| `([^`|]+)`\s*\|$/.exec(line) ?? [];
      return { quirk, file, title };
    });
}

/** What is wrong with a row, or null: the file must be a test, and hold the title as a whole text of its own. */
function faultOf({ quirk, file, title }: QuirkRow, read: (file: string) => string | null): string | null {
  if (quirk === '' || !file.endsWith('.test.ts'))
    return `not a row of quirk, test file and title: "${quirk}"`;
  const source = read(file);
  if (source === null) return `${file} is not there`;
  const isTitle = ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
  return isTitle ? null : `${file} has no test "${title}"`;
}

function readTest(file: string): string | null {
  const path = `${packages}${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

describe('the page of quirks', () => {
  const rows = readRows(readFileSync(page, 'utf8'));

  it('names a test that is there for every quirk of the sources', () => {
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.map((row) => faultOf(row, readTest)).filter((fault) => fault !== null)).toEqual([]);
  });

  it('names no quirk twice', () => {
    const quirks = rows.map(({ quirk }) => quirk);
    expect(quirks.filter((quirk, index) => quirks.indexOf(quirk) !== index)).toEqual([]);
  });
});

describe('the check of the page', () => {
  const read = (file: string): string | null => (file === 'a.test.ts' ? `it('reads %s', () => {` : null);

  it.each([
    ['a test that is there', '| one | `a.test.ts` | `reads %s` |', null],
    ['a title that is gone', '| one | `a.test.ts` | `reads` |', 'a.test.ts has no test "reads"'],
    ['a file that is gone', '| one | `b.test.ts` | `reads %s` |', 'b.test.ts is not there'],
    [
      'a file that is no test',
      '| one | `a.ts` | `reads %s` |',
      'not a row of quirk, test file and title: "one"',
    ],
    ['a row of another form', '| one | a.test.ts |', 'not a row of quirk, test file and title: ""'],
  ])('judges %s', (_, line, fault) => {
    expect(readRows(`| quirk | test file | test title |\n| --- | --- | --- |\n${line}`)).toHaveLength(1);
    expect(readRows(line).map((row) => faultOf(row, read))).toEqual([fault]);
  });
});
