import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';
import type { Owner } from '../../workspace/area.ts';
import { allOwners, findOwner } from '../../workspace/find-owner.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { parseWorkItem, splitNames, type WorkItem } from './parse-work-item.ts';
import { toSlug } from './to-slug.ts';
import type { WorkOrder } from './work-order.ts';

export interface CreateWords {
  /** What stands after `create`: packages, an issue number or a file, then the words of a name. */
  readonly words: readonly string[];
  /** Names after `--package`, and `golden` or `docs` for their flags. */
  readonly declared: readonly string[];
}

/** Where a work order may look: its issue tracker and the folder that file names are relative to. */
export interface WorkSources {
  readonly workspace: Workspace;
  readonly directory: string;
  readonly readIssue: (issue: number) => Promise<WorkItem | null>;
}

/** Makes sense of what stands after `worktree create`. Nothing is created yet. */
export async function readWorkOrder(
  { words, declared }: CreateWords,
  sources: WorkSources,
): Promise<Result<WorkOrder, Problem>> {
  const [first = '', ...rest] = words;
  const name = rest.join(' ');
  if (/^#?\d+$/u.test(first)) return fromIssue(Number(first.replace('#', '')), name, declared, sources);
  if (/\.(md|markdown|json)$/iu.test(first)) return fromFile(first, name, declared, sources);
  const said = splitNames(first);
  const firstIsName = declared.length > 0 && said.some((one) => findOwner(sources.workspace, one) === null);
  const item: WorkItem = { title: firstIsName ? words.join(' ') : name, owners: [], details: '' };
  const named = firstIsName ? declared : [...said, ...declared];
  return toOrder(item, { issue: null, named, name: '' }, sources.workspace);
}

async function fromIssue(
  issue: number,
  name: string,
  declared: readonly string[],
  { workspace, readIssue }: WorkSources,
): Promise<Result<WorkOrder, Problem>> {
  const item = (await readIssue(issue)) ?? { title: null, owners: [], details: '' };
  return toOrder(item, { issue, named: declared, name }, workspace);
}

async function fromFile(
  file: string,
  name: string,
  declared: readonly string[],
  { workspace, directory }: WorkSources,
): Promise<Result<WorkOrder, Problem>> {
  let text: string;
  try {
    text = await readFile(resolve(directory, file), 'utf8');
  } catch (error) {
    const message = `the work item ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return fail({ kind: 'work-item-unreadable', message });
  }
  const item = parseWorkItem(text);
  return toOrder(item, { issue: null, named: [...item.owners, ...declared], name }, workspace);
}

interface Said {
  readonly issue: number | null;
  /** Names that have to exist; those of an issue's labels may be anything. */
  readonly named: readonly string[];
  readonly name: string;
}

function toOrder(item: WorkItem, said: Said, workspace: Workspace): Result<WorkOrder, Problem> {
  const unknown = said.named.filter((name) => findOwner(workspace, name) === null);
  if (unknown.length > 0) return fail(unknownOwner(unknown, workspace));
  const names = said.named.length > 0 ? said.named : item.owners;
  const owners = [...new Set(names.map((name) => findOwner(workspace, name)))].filter(isOwner);
  const title = said.name === '' ? (item.title ?? '') : said.name;
  const slug = toSlug(slugWords(said.issue, title));
  if (slug === null || slug === 'main' || slug === 'head') return fail(unusableName(title));
  return succeed({ slug, title: title || slug, owners, issue: said.issue, details: item.details });
}

function slugWords(issue: number | null, title: string): string {
  if (issue === null) return title;
  return title === '' ? `issue ${issue}` : `${issue} ${title}`;
}

function isOwner(owner: Owner | null): owner is Owner {
  return owner !== null;
}

function unknownOwner(unknown: readonly string[], workspace: Workspace): Problem {
  return {
    kind: 'unknown-owner',
    message: `no package or area is called ${unknown.join(', ')}`,
    remedy: `choose from ${allOwners(workspace).join(', ')}; several are joined by commas`,
  };
}

function unusableName(title: string): Problem {
  return {
    kind: 'unusable-name',
    message: title === '' ? 'the worktree needs a name' : `"${title}" cannot name a branch`,
    remedy: 'pnpm worktree create <package> <name>, such as: pnpm worktree create analysis fix-escalation',
  };
}
