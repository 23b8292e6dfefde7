import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { requireGit } from '../../git/require-git.ts';
import { writeAtomically } from '../../state/write-atomically.ts';

/**
 * Makes git ignore paths in every worktree of this repository without a change to any tracked file.
 * Lines that are there stay; doing it twice changes nothing.
 */
export async function excludeFromGit(directory: string, patterns: readonly string[]): Promise<void> {
  const args = ['rev-parse', '--path-format=absolute', '--git-path', 'info/exclude'];
  const file = (await requireGit(directory, args)).trimEnd();
  const before = await readOrEmpty(file);
  const lines = new Set(before.split('\n'));
  const missing = patterns.filter((pattern) => !lines.has(pattern));
  if (missing.length === 0) return;
  await mkdir(dirname(file), { recursive: true });
  const separator = before === '' || before.endsWith('\n') ? '' : '\n';
  await writeAtomically(file, `${before}${separator}${missing.join('\n')}\n`);
}

async function readOrEmpty(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
