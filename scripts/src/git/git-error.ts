import type { GitOutput } from './run-git.ts';

/** Git refused something that this program had made sure of: no repository, a broken one, or a defect here. */
export class GitError extends Error {
  readonly code = 'git-failed';
  readonly output: GitOutput;

  constructor(directory: string, output: GitOutput) {
    const said = output.stderr.trim() || output.stdout.trim() || 'it said nothing';
    super(`git ${output.args.join(' ')} in ${directory} ended with ${output.exitCode}: ${said}`);
    this.name = 'GitError';
    this.output = output;
  }
}
