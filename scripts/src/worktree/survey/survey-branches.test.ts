import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workingTreeHash } from '../../git/working-tree-hash.ts';
import { verdictFile } from '../../state/verdict.ts';
import { writeAtomically } from '../../state/write-atomically.ts';
import { createTestRepository, type TestRepository } from '../../test-repository.ts';
import { declareOwners } from '../declare-owners.ts';
import { resolveBranch } from '../resolve-branch.ts';
import { renderSurvey } from './render-survey.ts';
import { surveyBranches } from './survey-branches.ts';

const rule = 'packages/analysis/src/rule.ts';
const text = 'packages/alerts/src/text.ts';
const now = () => '2026-11-20T14:00:00.000Z';

let repository: TestRepository;

beforeEach(async () => {
  repository = await createTestRepository();
});

afterEach(() => repository.remove());

async function open(branch: string): Promise<string> {
  const directory = join(repository.top, 'trees', branch);
  await repository.git(['worktree', 'add', '--quiet', '-b', branch, directory, 'main']);
  return directory;
}

describe('the survey', () => {
  it('shows distance to main, changes and owner of each worktree', async () => {
    const one = await open('one');
    repository.write(rule, 'ours\n', one);
    await repository.commit('ours', one);
    repository.write(text, 'changed\n', one);
    repository.write('new.md', 'new\n', one);
    await declareOwners(one, ['analysis'], now);
    repository.write('README.md', 'news\n');
    await repository.commit('main goes on');
    const { rows } = await surveyBranches(one, []);
    expect(rows).toMatchObject([
      {
        name: 'one',
        owners: ['analysis'],
        ahead: 1,
        behind: 1,
        dirty: { staged: 0, unstaged: 1, untracked: 1, conflicted: 0 },
        gate: null,
        overlaps: [],
      },
    ]);
  });

  it('knows the verdict on exactly the tree that is there', async () => {
    const one = await open('one');
    const file = await verdictFile(one, await workingTreeHash(one));
    await writeAtomically(file, '{"verdict":"passes","at":"2026-11-20T14:00:00Z","steps":[]}');
    expect((await surveyBranches(one, [])).rows[0]?.gate?.verdict).toBe('passes');
    repository.write('new.md', 'one byte more\n', one);
    expect((await surveyBranches(one, [])).rows[0]?.gate).toBeNull();
  });

  it('finds files that two change, and predicts conflicts, uncommitted work included', async () => {
    const [one, two, three] = [await open('one'), await open('two'), await open('three')];
    repository.write(rule, 'one\ntwo\nours\n', one);
    await repository.commit('ours', one);
    repository.write(rule, 'one\ntwo\ntheirs\n', two);
    repository.write(rule, 'head\none\ntwo\nthree\n', three);
    const survey = await surveyBranches(repository.top, []);
    const overlapsOf = (name: string) => survey.rows.find((row) => row.name === name)?.overlaps;
    expect(overlapsOf('one')).toEqual([
      { with: 'three', files: [rule], conflicts: [] },
      { with: 'two', files: [rule], conflicts: [rule] },
    ]);
    expect(overlapsOf('two')).toContainEqual({ with: 'one', files: [rule], conflicts: [rule] });
    expect(renderSurvey(survey)).toContain(`one + two: both change ${rule}; would conflict in ${rule}`);
    expect(await repository.git(['for-each-ref', 'refs/dawn-patrol/'])).toBe('');
  });

  it('leaves out what the merge train keeps for itself', async () => {
    const scratch = join(repository.top, 'trees/.train/1');
    await repository.git(['worktree', 'add', '--quiet', '--detach', scratch, 'main']);
    expect((await surveyBranches(repository.top, [])).rows).toEqual([]);
  });

  it('names a worktree whose directory is gone instead of failing', async () => {
    rmSync(await open('one'), { recursive: true });
    const survey = await surveyBranches(repository.top, []);
    expect(survey.rows).toEqual([]);
    expect(survey.unreadable).toMatchObject([{ directory: 'one' }]);
  });

  it('lists the branches of a clone beside the worktrees', async () => {
    const clone = join(repository.around, 'a clone');
    await repository.git(['clone', '--quiet', repository.top, clone]);
    await repository.git(['checkout', '--quiet', '-b', 'cloned'], clone);
    repository.write(rule, 'of the clone\n', clone);
    await repository.commit('of the clone', clone);
    await declareOwners(clone, ['analysis'], now);
    const one = await open('one');
    repository.write(rule, 'ours\n', one);
    const { rows } = await surveyBranches(repository.top, [clone]);
    expect(rows.map(({ name }) => name)).toEqual(['one', `${clone}#cloned`]);
    expect(rows[1]).toMatchObject({ ahead: 1, owners: ['analysis'], slot: 1 });
    expect(rows[1]?.overlaps).toEqual([{ with: 'one', files: [rule], conflicts: [rule] }]);
  });
});

describe('naming a branch', () => {
  it('finds one of this repository', async () => {
    const one = await open('one');
    await declareOwners(one, ['golden', 'analysis'], now);
    expect(await resolveBranch(repository.top, 'one')).toMatchObject({
      ok: true,
      value: {
        branch: 'one',
        reference: 'refs/heads/one',
        clone: null,
        record: { owners: ['golden', 'analysis'] },
      },
    });
  });

  it('fetches one of a clone, again and again, also after it was rewritten', async () => {
    const clone = join(repository.around, 'a clone');
    await repository.git(['clone', '--quiet', repository.top, clone]);
    await repository.git(['checkout', '--quiet', '-b', 'cloned'], clone);
    for (const content of ['first\n', 'second\n']) {
      await repository.git(['reset', '--quiet', '--hard', 'main'], clone);
      repository.write(rule, content, clone);
      const commit = await repository.commit('of the clone', clone);
      const found = await resolveBranch(repository.top, '../a clone#cloned');
      expect(found).toMatchObject({ ok: true, value: { commit, clone } });
      const reference = found.ok ? found.value.reference : '';
      expect(await repository.git(['show', `${reference}:${rule}`])).toBe(content);
    }
    expect(await repository.git(['branch', '--list', 'cloned'])).toBe('');
  });

  it.each([
    ['nothing', 'unknown-branch'],
    ['../nowhere#one', 'no-clone'],
    ['../the repository#nothing', 'unknown-branch'],
    ['--upload-pack=x', 'unknown-branch'],
  ])('refuses %s as %s', async (label, kind) => {
    expect(await resolveBranch(repository.top, label)).toMatchObject({ ok: false, failure: { kind } });
  });
});
