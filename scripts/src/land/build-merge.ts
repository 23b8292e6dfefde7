import { requireGit } from '../git/require-git.ts';
import { runGit } from '../git/run-git.ts';

/** A commit to be made without a checkout. */
export interface CommitToMake {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly subject: string;
  readonly body?: string;
  /** In order, as `Key: value`. */
  readonly trailers: readonly (readonly [string, string])[];
}

/** Writes a commit object. No reference moves, so nobody sees it until main does. */
export async function makeCommit(repository: string, commit: CommitToMake): Promise<string> {
  const parents = commit.parents.flatMap((parent) => ['-p', parent]);
  const trailers = commit.trailers
    .map(([key, value]) => `${key}: ${value.replaceAll(/\s+/gu, ' ')}`)
    .join('\n');
  const input = [commit.subject, commit.body, trailers]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
  const env = await identityFor(repository);
  const args = ['commit-tree', commit.tree, ...parents, '-F', '-'];
  return (await requireGit(repository, args, { input: `${input}\n`, env })).trimEnd();
}

/** Merges are made in the name of whoever runs the train; where git knows no name, in the train's own. */
async function identityFor(repository: string): Promise<Record<string, string>> {
  const known = await runGit(repository, ['var', 'GIT_COMMITTER_IDENT']);
  if (known.exitCode === 0) return {};
  const [name, email] = ['Dawn Patrol merge train', 'merge-train@localhost'];
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
