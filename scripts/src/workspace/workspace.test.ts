import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { affectedBy } from './affected-by.ts';
import { findOwner } from './find-owner.ts';
import { ownerOf } from './owner-of.ts';
import { parseWorkspaceGlobs } from './parse-workspace-globs.ts';
import { readWorkspace } from './read-workspace.ts';
import type { Workspace } from './workspace.ts';

let repository: TestRepository;
let workspace: Workspace;

beforeAll(async () => {
  repository = await createTestRepository();
  repository.write('packages/analysis/inner/README.md', 'no package\n');
  repository.write('packages/no-package/README.md', 'no package\n');
  workspace = await readWorkspace(repository.top);
});

afterAll(() => repository.remove());

describe('the workspace', () => {
  it('has the packages that its patterns name, and knows who depends on whom', () => {
    expect(workspace.packages).toEqual([
      { name: '@small/evals', shortName: 'evals', folder: 'evals', dependencies: ['@small/analysis'] },
      {
        name: '@small/alerts',
        shortName: 'alerts',
        folder: 'packages/alerts',
        dependencies: ['@small/contracts'],
      },
      {
        name: '@small/analysis',
        shortName: 'analysis',
        folder: 'packages/analysis',
        dependencies: ['@small/contracts'],
      },
      { name: '@small/contracts', shortName: 'contracts', folder: 'packages/contracts', dependencies: [] },
    ]);
  });

  it('reads patterns with quotes, comments and other lists around them', () => {
    const yaml = `# packages:\ncatalog:\n  - no\npackages: # all\n  - 'packages/*' # most\n  # - old/*\n\n  - "!packages/old"\n  - evals\nonlyBuiltDependencies:\n  - no\n`;
    expect(parseWorkspaceGlobs(yaml)).toEqual(['packages/*', '!packages/old', 'evals']);
  });
});

describe('the owner of a path', () => {
  it.each([
    ['packages/analysis/src/rule.ts', 'analysis'],
    ['packages/analysis/package.json', 'analysis'],
    ['packages/analysis-two/src/rule.ts', 'root'],
    ['packages/no-package/README.md', 'root'],
    ['evals/src/main.ts', 'evals'],
    ['golden/cases/x/case.json', 'golden'],
    ['docs/decisions/x.md', 'docs'],
    ['golden', 'root'],
    ['package.json', 'root'],
    ['.github/workflows/check.yml', 'root'],
    ['root/file', 'root'],
  ])('%s is %s', (path, owner) => {
    expect(ownerOf(workspace, path)).toBe(owner);
  });

  it.each([
    ['analysis', 'analysis'],
    ['@small/analysis', 'analysis'],
    ['packages/analysis/', 'analysis'],
    ['golden', 'golden'],
    ['root', 'root'],
    ['analisys', null],
  ])('may be called %s', (said, owner) => {
    expect(findOwner(workspace, said)).toBe(owner);
  });
});

describe('a change', () => {
  it.each([
    [['contracts'], ['evals', 'alerts', 'analysis', 'contracts']],
    [['analysis'], ['evals', 'analysis']],
    [['alerts'], ['alerts']],
    [['golden'], ['evals']],
    [['docs'], []],
    [['root'], ['evals', 'alerts', 'analysis', 'contracts']],
    [['nothing'], []],
  ])('of %j affects %j', (owners, affected) => {
    expect(affectedBy(workspace, owners)).toEqual(affected);
  });
});
