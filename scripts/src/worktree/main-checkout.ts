import { listWorktrees } from '../git/list-worktrees.ts';

/** The absolute path of the repository's main checkout, from whichever worktree. */
export async function mainCheckout(directory: string): Promise<string> {
  const [main] = await listWorktrees(directory);
  return main?.directory ?? directory;
}
