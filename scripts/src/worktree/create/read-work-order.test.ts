import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../workspace/workspace.ts';
import { readWorkOrder } from './read-work-order.ts';

const workspace: Workspace = {
  top: '/small',
  packages: ['alerts', 'analysis'].map((shortName) => ({
    name: `@small/${shortName}`,
    shortName,
    folder: `packages/${shortName}`,
    dependencies: [],
  })),
};

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'work items '));
  writeFileSync(
    join(directory, 'item.md'),
    '# Better words\n\nPackages: `alerts`, golden\n\nSay it better.\n',
  );
  writeFileSync(join(directory, 'item.json'), '{"title":"Better words","package":"alerts","body":"Say it."}');
  writeFileSync(
    join(directory, 'front.md'),
    '---\ntitle: "Front words"\npackage: analysis\n---\n\n# Other\n',
  );
});

afterAll(() => rmSync(directory, { recursive: true }));

const issues = new Map([
  [42, { title: 'analysis: read roses', owners: ['analysis', 'bug'], details: 'Cell by cell.' }],
]);

function read(words: readonly string[], declared: readonly string[] = []) {
  const readIssue = async (issue: number) => issues.get(issue) ?? null;
  return readWorkOrder({ words, declared }, { workspace, directory, readIssue });
}

describe('what stands after create', () => {
  it.each([
    [['analysis', 'fix-escalation'], [], 'fix-escalation', ['analysis']],
    [['@small/analysis', 'Fix the Escalation!'], [], 'fix-the-escalation', ['analysis']],
    [['packages/alerts/', 'better', 'words'], [], 'better-words', ['alerts']],
    [['analysis,alerts', 'both'], [], 'both', ['analysis', 'alerts']],
    [['analysis', 'more', 'cases'], ['golden'], 'more-cases', ['analysis', 'golden']],
    [['add', 'skyline'], ['golden'], 'add-skyline', ['golden']],
    [['42'], [], '42-analysis-read-roses', ['analysis']],
    [['#42', 'add-feature'], [], '42-add-feature', ['analysis']],
    [['42', 'add-feature'], ['alerts'], '42-add-feature', ['alerts']],
    [['7'], [], 'issue-7', []],
    [['item.md'], [], 'better-words', ['alerts', 'golden']],
    [['item.json', 'my', 'name'], ['docs'], 'my-name', ['alerts', 'docs']],
    [['front.md'], [], 'front-words', ['analysis']],
  ])('%j with %j is %s for %j', async (words, declared, slug, owners) => {
    expect(await read(words, declared)).toMatchObject({ ok: true, value: { slug, owners } });
  });

  it.each([
    [['analisys', 'fix'], [], 'unknown-owner'],
    [['analysis'], [], 'unusable-name'],
    [['analysis', '☃'], [], 'unusable-name'],
    [['analysis', 'main'], [], 'unusable-name'],
    [['nowhere.md'], [], 'work-item-unreadable'],
    [['42', 'x'], ['bug'], 'unknown-owner'],
  ])('%j with %j is refused as %s, with a way out', async (words, declared, kind) => {
    expect(await read(words, declared)).toMatchObject({ ok: false, failure: { kind } });
  });
});

describe('a JSON work item', () => {
  it('says its text, or without one everything else that it holds', async () => {
    expect(await read(['item.json'])).toMatchObject({ value: { details: 'Say it.' } });
    writeFileSync(join(directory, 'facts.json'), '{"title":"Facts","packages":["alerts"],"cases":["moab"]}');
    const details = '```json\n{\n  "cases": [\n    "moab"\n  ]\n}\n```';
    expect(await read(['facts.json'])).toMatchObject({ value: { details, owners: ['alerts'] } });
  });
});

describe('a work item that the judge writes', () => {
  const written = new URL('../../../../evals/src/work-items/__fixtures__/', import.meta.url);

  it.each(['work-item.md', 'work-item.json'])('%s names the branch and the package', async (name) => {
    expect(await read([fileURLToPath(new URL(name, written))])).toMatchObject({
      ok: true,
      value: {
        slug: 'analysis-make-rapid-rise-steps-hold',
        title: 'analysis: make rapid-rise steps hold',
        owners: ['analysis'],
      },
    });
  });
});
