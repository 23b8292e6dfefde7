import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { addCreate } from './add-create.ts';
import { addRemove } from './add-remove.ts';
import { report } from './report.ts';

/** Adds `worktree` with its commands. Each loads its code when it is called. */
export function registerWorktreeCommand(program: Command, context: CommandContext): void {
  const worktree = program
    .command('worktree')
    .description('worktrees with an owner, a slot and a task: several people at work, none in the way')
    .helpCommand(false);
  addCreate(worktree, context);
  addList(worktree, context);
  addSync(worktree, context);
  addDeclare(worktree, context);
  addRemove(worktree, context);
  addPrune(worktree, context);
}

function addList(worktree: Command, context: CommandContext): void {
  worktree
    .command('list')
    .description('every worktree: owner, slot, distance to main, changes, gate verdict, overlaps')
    .option('--clone <path...>', 'also the branches of these clones', [])
    .option('--json', 'print the survey as JSON')
    .action(async ({ clone, json = false }: { clone: string[]; json?: boolean }) => {
      const { surveyBranches } = await import('./survey/survey-branches.ts');
      const { renderSurvey } = await import('./survey/render-survey.ts');
      const clones = clone.map((path) => resolve(context.directory, path));
      const survey = await surveyBranches(context.directory, clones);
      context.print(json ? `${JSON.stringify(survey, null, 2)}\n` : renderSurvey(survey));
    });
}

function addSync(worktree: Command, context: CommandContext): void {
  worktree
    .command('sync')
    .description('rebase a worktree on up-to-date main: all of it or nothing')
    .argument('[name]', 'which worktree (default: the one you are in)')
    .option('--no-fetch', 'do not ask origin')
    .option('--json', 'print the outcome as JSON')
    .action(async (name: string | undefined, { fetch, json = false }: { fetch: boolean; json?: boolean }) => {
      const { runSync } = await import('./run-sync.ts');
      const synced = await runSync(context, name, fetch);
      report(synced, context, {
        json,
        render: ({ from, to, base }) =>
          from === to
            ? `up to date with main at ${base.slice(0, 12)}\n`
            : `rebased on main at ${base.slice(0, 12)}: ${from.slice(0, 12)} is now ${to.slice(0, 12)}\n`,
      });
    });
}

function addDeclare(worktree: Command, context: CommandContext): void {
  worktree
    .command('declare')
    .description('record what the branch checked out here may change (a clone gets a slot with it)')
    .argument('<packages...>', 'packages, golden, docs or root; spaces or commas between them')
    .option('--json', 'print the record as JSON')
    .action(async (words: string[], { json = false }: { json?: boolean }) => {
      const { declareOwners } = await import('./declare-owners.ts');
      const { splitNames } = await import('./create/parse-work-item.ts');
      const declared = await declareOwners(context.directory, splitNames(words), context.now);
      report(declared, context, {
        json,
        render: ({ branch, owners }) => `${branch} may change ${owners.join(', ')}\n`,
      });
    });
}

function addPrune(worktree: Command, context: CommandContext): void {
  worktree
    .command('prune')
    .description('remove what is provably dead, and settle what was killed')
    .option('--dry-run', 'only say what would go')
    .option('--json', 'print what was done as JSON')
    .action(async ({ dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }) => {
      const { pruneWorktrees } = await import('./removal/prune-worktrees.ts');
      const pruned = await pruneWorktrees(context.directory, { now: context.now, dryRun });
      const lines = pruned.map(({ what, outcome, why }) => `${outcome.padEnd(8)}  ${what}: ${why}\n`);
      context.print(json ? `${JSON.stringify(pruned, null, 2)}\n` : lines.join('') || 'nothing to prune\n');
    });
}
