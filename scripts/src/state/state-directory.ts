import { join } from 'node:path';
import { commonDirectory } from '../git/common-directory.ts';

/** The folder in the common git directory where this package keeps what all worktrees share. It need not exist yet. */
export async function stateDirectory(directory: string): Promise<string> {
  return join(await commonDirectory(directory), 'dawn-patrol');
}
