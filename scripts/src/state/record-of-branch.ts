import { readRecords } from './slots.ts';
import type { WorktreeRecord } from './worktree-record.ts';

/** What was declared for a branch of this repository; null when it was not made by `worktree create` nor declared. */
export async function recordOfBranch(directory: string, branch: string): Promise<WorktreeRecord | null> {
  const records = await readRecords(directory);
  return records.find((record) => record.branch === branch) ?? null;
}
