import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { renderObstacle } from './removal/obstacle.ts';
import type { Removal } from './removal/remove-worktree.ts';
import { renderRecovery } from './removal/render-recovery.ts';
import { report } from './report.ts';

/** Adds `worktree remove`. */
export function addRemove(worktree: Command, context: CommandContext): void {
  worktree
    .command('remove')
    .description('remove a worktree of which nothing would be lost; with --force, keep everything first')
    .argument('<name>', 'its name, branch, directory or issue number')
    .option('--force', 'keep everything under a reference, print how to get it back, and remove it')
    .option('--json', 'print the outcome as JSON')
    .action(async (name: string, { force = false, json = false }: { force?: boolean; json?: boolean }) => {
      const { removeWorktree } = await import('./removal/remove-worktree.ts');
      const { findWorktree } = await import('./find-worktree.ts');
      const { mainCheckout } = await import('./main-checkout.ts');
      const found = await findWorktree(context.directory, name);
      const top = await mainCheckout(context.directory);
      const removed = found.ok ? await removeWorktree(top, found.value, { force, now: context.now }) : found;
      report(removed, context, { json, render: (removal) => renderRemoval(removal, top) });
    });
}

function renderRemoval(removal: Removal, top: string): string {
  const { directory, branch, branchDeleted, kept, left, data, overridden } = removal;
  const lines = [`removed ${directory}`];
  if (branch !== null)
    lines.push(branchDeleted ? `  branch ${branch} is deleted` : `  branch ${branch} stays`);
  if (data !== null) lines.push(`  its data and logs are in ${data}`);
  if (left !== null) lines.push(`  a process works in it, so the directory itself is in ${left}`);
  if (kept !== null) {
    lines.push(...overridden.map((obstacle) => `  ${renderObstacle(obstacle)}`));
    lines.push(`  everything is kept in ${kept.reference}`, '  to get it back:');
    lines.push(...renderRecovery(kept, { top, directory, branch }).map((line) => `    ${line}`));
  }
  return `${lines.join('\n')}\n`;
}
