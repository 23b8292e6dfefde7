import { runGit } from './run-git.ts';

/** The object a name stands for, peeled to a commit by default; null when there is none. */
export async function resolveRevision(
  directory: string,
  name: string,
  kind: 'commit' | 'tree' = 'commit',
): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{${kind}}`];
  const output = await runGit(directory, args);
  return output.exitCode === 0 ? output.stdout.trimEnd() : null;
}
