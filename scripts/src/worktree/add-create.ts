import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { portsOf, type WorktreeRecord } from '../state/worktree-record.ts';
import { report } from './report.ts';

interface Flags {
  readonly package: string[];
  readonly golden?: boolean;
  readonly docs?: boolean;
  readonly fetch: boolean;
  readonly install: boolean;
  readonly json?: boolean;
}

const examples = `
Examples:
  create analysis fix-escalation          one package, one name; "a name with spaces" is cleaned
  create analysis,alerts better words     several packages
  create --golden add-skyline             the answer key; --docs likewise, beside packages or alone
  create 42                               an issue, its title and labels from gh where there is one
  create 42 add-feature --package alerts  an issue with a name of your own
  create notes/work.md                    a work item: a title, and a line "package: alerts"`;

/** Adds `worktree create`. */
export function addCreate(worktree: Command, context: CommandContext): void {
  worktree
    .command('create')
    .description('a worktree on a new branch from up-to-date main, with a slot, dependencies and a task file')
    .argument('<what>', 'packages joined by commas, an issue number, or a work item file')
    .argument('[name...]', 'the name of the work')
    .option('--package <names...>', 'packages that the work may change', [])
    .option('--golden', 'the work may change the golden dataset')
    .option('--docs', 'the work may change the documents')
    .option('--no-fetch', 'do not ask origin; start from local main')
    .option('--no-install', 'leave the dependencies to you')
    .option('--json', 'print the record of the worktree as JSON')
    .addHelpText('after', examples)
    .action(async (what: string, name: string[], flags: Flags) => {
      const { runCreate } = await import('./run-create.ts');
      const areas = [...(flags.golden === true ? ['golden'] : []), ...(flags.docs === true ? ['docs'] : [])];
      const declared = [...flags.package, ...areas];
      const { fetch, install, json = false } = flags;
      const start = performance.now();
      const created = await runCreate(context, { words: [what, ...name], declared }, { fetch, install });
      if (created.ok) context.say(`ready in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      report(created, context, { json, render: renderCreated });
    });
}

function renderCreated({ directory, branch, owners, slot, base }: WorktreeRecord): string {
  const { first, last } = portsOf(slot);
  const may = owners.length === 0 ? 'nothing yet: pnpm worktree declare <package>' : owners.join(', ');
  return `${directory}
  branch ${branch} from main at ${base.slice(0, 12)}
  may change ${may}
  slot ${slot}: ports ${first} to ${last}
  TASK.md says what proves it
`;
}
