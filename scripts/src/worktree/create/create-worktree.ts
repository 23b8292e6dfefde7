import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { retryHalfMade } from '../../git/retry-half-made.ts';
import { NO_OBJECT, type ReferenceMoved, updateReference } from '../../git/update-reference.ts';
import type { Problem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';
import { claimSlot, releaseSlot, saveRecord } from '../../state/slots.ts';
import { portsOf, RECORD_FORMAT, type WorktreeRecord } from '../../state/worktree-record.ts';
import { mainCheckout } from '../main-checkout.ts';
import { countSteps } from '../progress.ts';
import { excludeFromGit } from './exclude-from-git.ts';
import { type Base, findBase } from './find-base.ts';
import type { InstallDependencies } from './install-dependencies.ts';
import { isPortFree } from './is-port-free.ts';
import { takeBack } from './take-back.ts';
import { takeOverBuilt } from './take-over-built.ts';
import type { WorkOrder } from './work-order.ts';
import { writeOwnFiles } from './write-own-files.ts';

export interface CreateOptions {
  readonly now: () => string;
  readonly say: (line: string) => void;
  readonly interrupted: AbortSignal;
  readonly fetch: boolean;
  /** Whether nothing listens on a port (default: asks the machine): a slot whose first one is taken is passed over. */
  readonly isPortFree?: (port: number) => Promise<boolean>;
  /** Null leaves the dependencies to the person. */
  readonly install: InstallDependencies | null;
}

const ignoredEverywhere = ['/trees/', '/TASK.md', '/.env.worktree'];

/**
 * Makes a worktree with a slot of its own on a new branch from up-to-date main.
 * All of it or nothing: what fails or is stopped half-way is taken back. Missing dependencies are said, and the
 * worktree stays.
 */
export async function createWorktree(
  directory: string,
  order: WorkOrder,
  options: CreateOptions,
): Promise<Result<WorktreeRecord, Problem>> {
  const step = countSteps(options.install === null ? 3 : 4, options.say);
  const top = await mainCheckout(directory);
  const target = join(top, 'trees', order.slug);
  if (existsSync(target)) return fail(alreadyThere(order.slug, target));
  step('up-to-date main');
  const base = await findBase(top, { fetch: options.fetch, signal: options.interrupted });
  if (!base.ok) return base;
  if (base.value.notice !== null) options.say(`  ${base.value.notice}`);
  const record = await claimSlot(top, toRecord(order, target, base.value, options), (slot) =>
    (options.isPortFree ?? isPortFree)(portsOf(slot).first),
  );
  const branched = await updateReference(top, {
    reference: `refs/heads/${order.slug}`,
    next: base.value.commit,
    expected: NO_OBJECT,
    reason: `branch: Created from ${base.value.from}`,
  });
  if (!branched.ok) {
    await releaseSlot(top, record.slot);
    return fail(branched.failure.found === null ? branchLocked(branched.failure) : branchTaken(order.slug));
  }
  return buildOrTakeBack(top, { record, order, step, options });
}

interface Building {
  readonly record: WorktreeRecord;
  readonly order: WorkOrder;
  readonly step: (what: string) => void;
  readonly options: CreateOptions;
}

async function buildOrTakeBack(top: string, building: Building): Promise<Result<WorktreeRecord, Problem>> {
  const { record, options } = building;
  try {
    const built = await build(top, building);
    if (!options.interrupted.aborted) return succeed(built);
    await takeBack(top, record);
    return fail({ kind: 'interrupted', message: 'stopped; nothing was left behind' });
  } catch (error) {
    await takeBack(top, record);
    if (!options.interrupted.aborted) throw error;
    return fail({ kind: 'interrupted', message: 'stopped; nothing was left behind' });
  }
}

async function build(top: string, { record, order, step, options }: Building): Promise<WorktreeRecord> {
  step(`branch ${record.branch} in ${record.directory}`);
  await excludeFromGit(top, ignoredEverywhere);
  await mkdir(join(top, 'trees'), { recursive: true });
  await retryHalfMade(top, ['worktree', 'add', '--quiet', record.directory, record.branch], {
    signal: options.interrupted,
  });
  step(`slot ${record.slot}, ports from ${portsOf(record.slot).first}, task file`);
  const written = await writeOwnFiles(record, order.details);
  await installOrSay(record, step, options);
  const ready = { ...record, ready: true, written };
  await saveRecord(top, ready);
  return ready;
}

async function installOrSay(
  record: WorktreeRecord,
  step: (what: string) => void,
  { install, interrupted, say }: CreateOptions,
): Promise<void> {
  if (install === null) return;
  step('dependencies from the shared store');
  const installed = await install(record.directory, interrupted);
  if (interrupted.aborted) return;
  if (installed.ok) return takeOverAndSay(record, interrupted, say);
  say(`  ${installed.failure.message}`);
  say(`  the worktree is there; to finish it: ${installed.failure.remedy ?? 'pnpm install'}`);
}

/** Only spares the compiler some work: when it fails, the first command in the worktree compiles. */
async function takeOverAndSay(
  { directory }: WorktreeRecord,
  interrupted: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const taken = await takeOverBuilt(directory, interrupted);
  if (!taken.ok) return say(`  ${taken.failure.message}`);
  if (taken.value.length > 0) say(`  already compiled elsewhere: ${taken.value.join(' ')}`);
}

function toRecord(
  order: WorkOrder,
  directory: string,
  base: Base,
  { now }: CreateOptions,
): Omit<WorktreeRecord, 'slot'> {
  return {
    formatVersion: RECORD_FORMAT,
    slug: order.slug,
    branch: order.slug,
    directory,
    owners: [...order.owners],
    title: order.title,
    issue: order.issue,
    base: base.commit,
    createdAt: now(),
    ready: false,
    creator: process.pid,
    written: {},
  };
}

function alreadyThere(slug: string, directory: string): Problem {
  return {
    kind: 'directory-taken',
    message: `${directory} is there already`,
    remedy: `go on in it, or: pnpm worktree remove ${slug}`,
  };
}

function branchTaken(slug: string): Problem {
  return {
    kind: 'branch-taken',
    message: `a branch ${slug} exists already`,
    remedy: `choose another name, or check it out yourself: git worktree add trees/${slug} ${slug}`,
  };
}

/** A git that was killed leaves its lock; whether it was killed only a person can tell. */
function branchLocked({ reference, said }: ReferenceMoved): Problem {
  return { kind: 'branch-locked', message: `${reference} cannot be made: ${said}` };
}
