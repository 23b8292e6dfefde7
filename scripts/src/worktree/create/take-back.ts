import { rm } from 'node:fs/promises';
import { runGit } from '../../git/run-git.ts';
import { NO_OBJECT, updateReference } from '../../git/update-reference.ts';
import { releaseSlot } from '../../state/slots.ts';
import type { WorktreeRecord } from '../../state/worktree-record.ts';

/**
 * Undoes an unfinished creation: directory, branch (unless it moved) and slot.
 * Nothing of anyone's can be in a worktree that was never handed over.
 */
export async function takeBack(top: string, record: WorktreeRecord): Promise<void> {
  await runGit(top, ['worktree', 'remove', '--force', '--force', record.directory]);
  await rm(record.directory, { recursive: true, force: true });
  await updateReference(top, {
    reference: `refs/heads/${record.branch}`,
    next: NO_OBJECT,
    expected: record.base,
    reason: 'worktree: taken back',
  });
  await releaseSlot(top, record.slot);
}
