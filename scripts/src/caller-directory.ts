import { runGit } from './git/run-git.ts';

/**
 * Where the person stands. pnpm changes to the top of a checkout before it runs a script and keeps the
 * first place in INIT_CWD; that place counts when it is in the same repository, whichever worktree of it.
 */
export async function callerDirectory(working: string, initial: string | undefined): Promise<string> {
  if (initial === undefined || initial === working) return working;
  const args = ['rev-parse', '--path-format=absolute', '--git-common-dir'];
  const [here, there] = await Promise.all([runGit(working, args), runGit(initial, args)]);
  return there.exitCode === 0 && here.stdout === there.stdout ? initial : working;
}
