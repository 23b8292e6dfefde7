import type { WorktreeRecord } from '../../state/worktree-record.ts';
import { isArea } from '../../workspace/area.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RelatedCase } from './find-related-cases.ts';
import { renderWork } from './render-work.ts';

const mostCases = 15;

/** The task file of a worktree: what its owner may touch, what proves the work, which golden cases bear on it. */
export function renderTask(task: {
  readonly record: WorktreeRecord;
  readonly workspace: Workspace;
  readonly cases: readonly RelatedCase[];
  readonly details: string;
  readonly ports: { readonly first: number; readonly last: number };
}): string {
  const { record, workspace, cases, details, ports } = task;
  return `# ${record.title}

Branch \`${record.branch}\`, from main at \`${record.base.slice(0, 12)}\`${record.issue === null ? '' : `, issue ${record.issue}`}. This file is ignored by git.
${details === '' ? '' : `\n## The work\n\n${renderWork(details, record.title)}\n`}
## What you may touch

${renderTerritory(record.owners, workspace)}
Anything else is another owner's. If it needs a change there, make that a branch of its own. A schema that contracts export may change only when \`contracts\` is declared.

## What proves it

${renderProofs(record.owners, workspace)}
## Golden cases that bear on it

${renderCases(cases)}
## What is yours alone

Slot ${record.slot}: ports ${ports.first} to ${ports.last}, a database and a log directory. \`set -a; . ./.env.worktree; set +a\` puts them into a shell (DAWN_PORT, DAWN_DATABASE, DAWN_DATA_DIRECTORY, DAWN_LOG_DIRECTORY).

When done: commit, \`pnpm gate\`, then \`pnpm land ${record.branch}\` from the main checkout, and \`pnpm worktree remove ${record.slug}\`.
`;
}

function renderTerritory(owners: readonly string[], workspace: Workspace): string {
  if (owners.length === 0) {
    return 'Nothing is declared yet. The gate then lets through changes to the files of one owner, whoever that is, and refuses more, and refuses `contracts`. Declare it: `pnpm worktree declare <package>[,<package>]`.\n';
  }
  return owners.map((owner) => `- ${territoryOf(owner, workspace)}\n`).join('');
}

function territoryOf(owner: string, workspace: Workspace): string {
  const found = workspace.packages.find(({ shortName }) => shortName === owner);
  if (found !== undefined) return `\`${found.folder}/\` (${found.name})`;
  return owner === 'root' ? 'files that belong to no package, `golden/` or `docs/`' : `\`${owner}/\``;
}

function renderProofs(owners: readonly string[], workspace: Workspace): string {
  const packages = workspace.packages.filter(({ shortName }) => owners.includes(shortName));
  const tests = packages.map(({ name }) => `pnpm --filter ${name} test`);
  const evals = owners.some((owner) => !isArea(owner) || owner === 'golden') ? ['pnpm eval'] : [];
  return `\`\`\`\n${[...tests, ...evals, 'pnpm gate'].join('\n')}\n\`\`\`\n`;
}

function renderCases(cases: readonly RelatedCase[]): string {
  if (cases.length === 0) return 'No case shares a word with the task. The gate runs all of them.\n';
  const found = cases.some(({ words }) => words.length > 0) ? 'Found by their words' : 'Named in the work';
  const lines = cases.slice(0, mostCases).map(({ id, title, words }) => {
    const why = words.length === 0 ? '' : ` (${words.join(', ')})`;
    return `- \`golden/cases/${id}\`${title === '' ? '' : `: ${title}`}${why}\n`;
  });
  const more = cases.length > mostCases ? `- and ${cases.length - mostCases} more\n` : '';
  return `${found}; the gate runs all cases.\n\n${lines.join('')}${more}`;
}
