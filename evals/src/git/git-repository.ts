import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Repository } from './repository.ts';

const mainBranches = ['main', 'origin/main'];
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** The repository around a folder, through the git command line. */
export function gitRepository(directory: string): Repository {
  const git = (...args: string[]): string | null => {
    const { status, stdout } = spawnSync('git', args, {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: LARGEST_ANSWER,
    });
    return status === 0 ? stdout : null;
  };
  const mergeBase = (): string | null => {
    for (const main of mainBranches) {
      const found = git('merge-base', 'HEAD', main)?.trim();
      if (found !== undefined && found !== '') return found;
    }
    return null;
  };
  return {
    commit: () => git('rev-parse', 'HEAD')?.trim() ?? null,
    mergeBase,
    fileAt: (commit, path) => git('show', `${commit}:${path}`),
    retiredSince: (base) => {
      const format = '--format=%(trailers:key=Golden-Retires,valueonly,unfold)';
      return words(git('log', format, `${base}..HEAD`), /[\s,]+/);
    },
    changedSince: (base) => {
      const tracked = git('diff', '--name-only', '-z', '--no-renames', base);
      const untracked = git('ls-files', '--others', '--exclude-standard', '-z', '--full-name');
      if (tracked === null || untracked === null) return null;
      return [...words(tracked, '\0'), ...words(untracked, '\0')];
    },
    sharedDirectory: () => {
      const common = git('rev-parse', '--path-format=absolute', '--git-common-dir')?.trim() ?? '';
      return common === '' ? null : join(common, 'dawn-patrol', 'evals');
    },
  };
}

function words(text: string | null, separator: string | RegExp): string[] {
  return (text ?? '').split(separator).filter((word) => word !== '');
}
