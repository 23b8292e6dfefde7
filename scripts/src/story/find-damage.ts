import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createVerdictStore } from '../gate/verdict-store.ts';
import { scratchFolder } from '../gate/scratch-pool.ts';
import { commonDirectory } from '../git/common-directory.ts';
import { isAncestor } from '../git/is-ancestor.ts';
import { requireGit } from '../git/require-git.ts';
import { resolveRevision } from '../git/resolve-revision.ts';
import { runGit } from '../git/run-git.ts';
import { readMain } from '../land/move-main.ts';
import { trainFiles } from '../land/train-state.ts';
import { stateDirectory } from '../state/state-directory.ts';

/** What must be true of a repository whatever was killed when. */
export interface Expectation {
  readonly mainBefore: string;
  /** The branches and their commits: none may be lost. */
  readonly branches: ReadonlyMap<string, string>;
}

/** What is wrong right after a kill, in words; empty when main is a checked commit and nothing is lost. */
export async function findDamage(top: string, expected: Expectation): Promise<string[]> {
  const damage: string[] = [];
  const main = await readMain(top);
  if (!(await isAncestor(top, expected.mainBefore, main))) damage.push('main lost commits');
  if (main !== expected.mainBefore && !(await wasChecked(top, main)))
    damage.push('main is a commit that was not checked');
  for (const [name, commit] of expected.branches) {
    if ((await resolveRevision(top, `refs/heads/${name}`)) !== commit) damage.push(`branch ${name} was lost`);
  }
  const complaints = await askFsck(top);
  damage.push(...complaints.filter((said) => !isHalfMade(said)).map((said) => `git fsck: ${said}`));
  return damage;
}

async function askFsck(top: string): Promise<string[]> {
  const args = ['fsck', '--no-dangling', '--no-progress', '--connectivity-only'];
  const { exitCode, stderr } = await runGit(top, args);
  return exitCode === 0 ? [] : (stderr.trim() || `ended with ${exitCode}`).split('\n');
}

/** A git that is killed while it adds a scratch worktree leaves notes that lead nowhere. They hold nothing of anyone's. */
function isHalfMade(complaint: string): boolean {
  return /worktrees\/scratch-[^/\s]+\/(?:HEAD|commondir|gitdir)\b/u.test(complaint);
}

/** What is wrong after the next run, which was not killed. */
export async function findLeftovers(
  top: string,
  expected: Expectation,
  landed: readonly string[],
): Promise<string[]> {
  const damage = await findDamage(top, expected);
  const main = await readMain(top);
  for (const [name, commit] of expected.branches) {
    const isThere = await isAncestor(top, commit, main);
    if (isThere !== landed.includes(name)) damage.push(`${name} ${isThere ? 'landed' : 'did not land'}`);
  }
  const halfMade = (await askFsck(top)).filter(isHalfMade);
  damage.push(...halfMade.map((said) => `a scratch tree was left half made: ${said}`));
  const status = await requireGit(top, ['status', '--porcelain']);
  if (status !== '') damage.push(`the checkout of main is not clean: ${status.trim()}`);
  const files = trainFiles(await stateDirectory(top));
  const common = await commonDirectory(top);
  for (const file of [
    files.lock,
    files.train,
    join(common, 'index.lock'),
    join(common, 'refs/heads/main.lock'),
  ]) {
    if (existsSync(file)) damage.push(`${file} was left`);
  }
  const scratch = await readdir(await scratchFolder(top)).catch(() => []);
  const left = scratch.filter((name) => name.startsWith('scratch-'));
  if (left.length > 0) damage.push(`scratch trees were left: ${left.join(', ')}`);
  return damage;
}

/** Whether the commit names a verdict that holds. */
async function wasChecked(top: string, commit: string): Promise<boolean> {
  const format = '--format=%(trailers:key=Gate-Key,valueonly,separator=)';
  const key = (await requireGit(top, ['log', '-1', format, commit])).trim();
  const verdict = key === '' ? null : await createVerdictStore(await stateDirectory(top)).readVerdict(key);
  return verdict?.holds === true && verdict.tree === (await resolveRevision(top, commit, 'tree'));
}
