import { spawnSync } from 'node:child_process';

/** The commit checked out in that folder, or null when git cannot tell. */
export function readCommit(directory: string): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: directory, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
