import { MAIN_BRANCH } from '../git/main-branch.ts';
import { GitError } from '../git/git-error.ts';
import { runGit } from '../git/run-git.ts';
import { hashFromTop, LIST_INDEX } from '../git/working-tree-hash.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';

/** What lies in a worktree at one moment, and what it is compared with: all that git knows and the gate depends on. */
export interface Snapshot {
  readonly top: string;
  /** This worktree's own git directory. */
  readonly gitDirectory: string;
  /** The git directory that all worktrees share. */
  readonly commonDirectory: string;
  readonly head: string;
  readonly main: string;
  /** Null when the head is on no branch. */
  readonly branch: string | null;
  /** Everything that lies here, committed or not. */
  readonly tree: string;
}

const BRANCHES = 'refs/heads/';

const questions = [
  ['--show-toplevel', '--absolute-git-dir', '--git-common-dir'],
  ['HEAD', `${BRANCHES}${MAIN_BRANCH}`],
  ['--symbolic-full-name', 'HEAD'],
].flat();

/** Reads it in as few calls of git as there can be, and two of them at once: this is most of what an unchanged tree costs. */
export async function readSnapshot(directory: string): Promise<Result<Snapshot, Problem>> {
  const [output, index] = await Promise.all([
    runGit(directory, ['rev-parse', '--path-format=absolute', ...questions]),
    runGit(directory, LIST_INDEX),
  ]);
  if (output.exitCode !== 0) return fail(nothingToCompare(output.stderr));
  if (index.exitCode !== 0) throw new GitError(directory, index);
  const [top = '', gitDirectory = '', commonDirectory = '', head = '', main = '', name = ''] =
    output.stdout.split('\n');
  const branch = name.startsWith(BRANCHES) ? name.slice(BRANCHES.length) : null;
  const tree = await hashFromTop(top, index.stdout);
  return succeed({ top, gitDirectory, commonDirectory, head, main, branch, tree });
}

function nothingToCompare(said: string): Problem {
  const [reason = ''] = said.trim().split('\n');
  return {
    kind: 'nothing-to-compare',
    message: `What lies here cannot be compared with ${MAIN_BRANCH}. git says: ${reason}`,
    remedy: `The gate needs a commit here and a branch ${MAIN_BRANCH} beside it: git branch --list, git log.`,
  };
}
