import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMain } from '../land/move-main.ts';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { type Expectation, findDamage, findLeftovers } from './find-damage.ts';

let repository: TestRepository;
let expected: Expectation;

beforeEach(async () => {
  repository = await createTestRepository();
  expected = { mainBefore: await readMain(repository.top), branches: new Map() };
});

afterEach(() => repository.remove());

/** As git leaves it when it is killed early in `git worktree add`. */
function leaveHalfMade(name: string): void {
  const notes = { HEAD: '0'.repeat(40), commondir: '../..', gitdir: `/nowhere/${name}/.git` };
  for (const [note, content] of Object.entries(notes)) {
    repository.write(`.git/worktrees/${name}/${note}`, `${content}\n`);
  }
}

describe('what a kill may leave', () => {
  it('is nothing in a sound repository', async () => {
    expect(await findDamage(repository.top, expected)).toEqual([]);
    expect(await findLeftovers(repository.top, expected, [])).toEqual([]);
  });

  it('is a scratch worktree half made, until the next run has ended', async () => {
    leaveHalfMade('scratch-1-2-1');
    expect(await findDamage(repository.top, expected)).toEqual([]);
    const [left = '', ...more] = await findLeftovers(repository.top, expected, []);
    expect(left).toMatch(/^a scratch tree was left half made: .*scratch-1-2-1/u);
    expect(more).toEqual([]);
  });

  it("is not somebody's worktree half made, nor a branch that leads nowhere", async () => {
    leaveHalfMade('the-work');
    expect((await findDamage(repository.top, expected)).join()).toContain('worktrees/the-work/HEAD');
    repository.write('.git/refs/heads/lost', `${'1'.repeat(40)}\n`);
    expect((await findDamage(repository.top, expected)).join()).toContain('refs/heads/lost');
  });
});
