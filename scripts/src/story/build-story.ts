import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requireGit } from '../git/require-git.ts';
import { createWorktree } from '../worktree/create/create-worktree.ts';
import { type StoryBranch, storyBranches, type StoryEdit } from './story-branches.ts';
import { storyFiles } from './story-files.ts';

export interface StorySurroundings {
  readonly now: () => string;
  readonly say: (line: string) => void;
  readonly interrupted: AbortSignal;
}

/** Makes the small repository with main checked out, in a folder that is empty or not there. */
export async function buildStoryRepository(top: string): Promise<void> {
  await mkdir(top, { recursive: true });
  await requireGit(top, ['init', '--quiet', '--initial-branch=main']);
  // A name of its own, so that it can be played where git knows none; no signing, no hooks of the person's.
  for (const [key, value] of [
    ['user.name', 'Story'],
    ['user.email', 'story@localhost'],
    ['commit.gpgSign', 'false'],
    ['core.hooksPath', '/dev/null'],
  ] as const) {
    await requireGit(top, ['config', key, value]);
  }
  for (const [path, content] of Object.entries(storyFiles)) {
    await applyEdit(top, { path, from: null, to: content });
  }
  await commitAll(top, 'A forecasting pipeline in small');
}

/** Gives every owner a worktree and commits the owner's work in it. */
export async function playOwners(
  top: string,
  around: StorySurroundings,
  branches: readonly StoryBranch[] = storyBranches,
): Promise<void> {
  for (const branch of branches) {
    const { name: slug, title, owners } = branch;
    const order = { slug, title, owners, issue: null, details: '' };
    const made = await createWorktree(top, order, {
      ...around,
      say: () => undefined,
      fetch: false,
      isPortFree: () => Promise.resolve(true),
      install: null,
    });
    if (!made.ok) throw new Error(`no worktree for ${slug}: ${made.failure.message}`);
    const { directory } = made.value;
    for (const edit of branch.edits) await applyEdit(directory, edit);
    await commitAll(directory, branch.title, branch.trailer);
    around.say(`  ${slug.padEnd(16)} ${owners.join(', ').padEnd(18)} ${branch.meaning}`);
  }
}

/** Makes an edit in a checkout. Throws when the text it replaces is not there. */
export async function applyEdit(directory: string, { path, from, to }: StoryEdit): Promise<void> {
  const file = join(directory, path);
  await mkdir(dirname(file), { recursive: true });
  if (from === null) return writeFile(file, to);
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} in ${directory} does not hold: ${from}`);
  return writeFile(
    file,
    text.replace(from, () => to),
  );
}

export async function commitAll(directory: string, subject: string, trailer?: string): Promise<void> {
  await requireGit(directory, ['add', '--all']);
  const message = ['-m', subject, ...(trailer === undefined ? [] : ['-m', trailer])];
  await requireGit(directory, ['commit', '--quiet', ...message]);
}
