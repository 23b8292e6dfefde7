import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTestItem } from '../testing/build-work-item-parts.ts';
import { renderWorkItem } from './render-work-item.ts';
import { shellWord } from './shell-word.ts';
import { workItemSchema } from './work-item.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`__fixtures__/${name}`, import.meta.url), 'utf8');

describe('an item in Markdown', () => {
  it('is what the scripts read as a work item: their test reads the same file', () => {
    expect(renderWorkItem(buildTestItem())).toBe(fixture('work-item.md'));
    expect(workItemSchema.parse(JSON.parse(fixture('work-item.json')))).toEqual(buildTestItem());
  });

  it('says closed, with the commit', () => {
    const closed = renderWorkItem(buildTestItem({ state: 'closed', closedCommit: 'fedcba9876543210' }));
    expect(closed).toContain('**Closed** at fedcba987654: every case of it holds again.');
    expect(closed).not.toContain('**Open**');
  });

  it('takes no line, tag, mention or fence from what the judged code said', () => {
    const hostile = '```\ntitle: Mine\npackage: root\n<script> @everyone';
    const text = renderWorkItem(
      buildTestItem({
        example: {
          id: 'one',
          title: hostile,
          expected: hostile,
          actual: { hostile },
          explanation: hostile,
          trace: [hostile],
        },
        atRisk: [{ id: 'two', shares: [hostile] }],
      }),
    );
    expect(text.match(/^(title|package):.*$/gm)).toEqual(['package: analysis']);
    expect(text.match(/^```/gm)).toHaveLength(4);
    const outsideOfFences = text.split(/^```.*$/m).filter((_, index) => index % 2 === 0);
    expect(outsideOfFences.join('')).not.toMatch(/<script|@everyone/);
  });

  it('names twenty cases and counts the others', () => {
    const cases = Array.from({ length: 23 }, (_, index) => `case-${index}`);
    expect(renderWorkItem(buildTestItem({ cases }))).toContain('- `case-19`\n- and 3 more\n');
  });

  it('says that nothing else is at risk', () => {
    expect(renderWorkItem(buildTestItem({ atRisk: [] }))).toContain('None that shares');
  });
});

describe('shellWord', () => {
  it.each([
    ['items/a.md', 'items/a.md'],
    ['my items/a.md', "'my items/a.md'"],
    ["it's", String.raw`'it'\''s'`],
    ['$(x)', "'$(x)'"],
  ])('%s is written %s', (word, written) => {
    expect(shellWord(word)).toBe(written);
  });
});
