import { MAIN_BRANCH } from '../git/main-branch.ts';
import { requireGit } from '../git/require-git.ts';
import { topLevel } from '../git/top-level.ts';
import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import { recordOfBranch } from '../state/record-of-branch.ts';
import { claimSlot, saveRecord } from '../state/slots.ts';
import { portsOf, RECORD_FORMAT, type WorktreeRecord } from '../state/worktree-record.ts';
import type { Owner } from '../workspace/area.ts';
import { allOwners, findOwner } from '../workspace/find-owner.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { isPortFree } from './create/is-port-free.ts';

/**
 * Records who may be changed on the branch that is checked out, instead of what was declared before.
 * A checkout that `create` did not make, such as a clone's, gets a record and a slot with it.
 */
export async function declareOwners(
  directory: string,
  names: readonly string[],
  now: () => string,
): Promise<Result<WorktreeRecord, Problem>> {
  const top = await topLevel(directory);
  const workspace = await readWorkspace(top);
  const owners = new Set<Owner>();
  for (const name of names) {
    const owner = findOwner(workspace, name);
    if (owner === null) return fail(unknownOwner(name, allOwners(workspace)));
    owners.add(owner);
  }
  const branch = (await requireGit(top, ['branch', '--show-current'])).trimEnd();
  if (branch === '' || branch === MAIN_BRANCH) return fail(notAWorkBranch(branch));
  const known = await recordOfBranch(top, branch);
  if (known === null) return succeed(await claim(top, branch, [...owners], now()));
  const declared = { ...known, owners: [...owners] };
  await saveRecord(top, declared);
  return succeed(declared);
}

async function claim(top: string, branch: string, owners: string[], at: string): Promise<WorktreeRecord> {
  const base = (await requireGit(top, ['merge-base', 'HEAD', MAIN_BRANCH])).trimEnd();
  const record = {
    formatVersion: RECORD_FORMAT,
    slug: branch,
    branch,
    directory: top,
    owners,
    title: branch,
    issue: null,
    base,
    createdAt: at,
    ready: true,
    creator: process.pid,
    written: {},
  } as const;
  return claimSlot(top, record, (slot) => isPortFree(portsOf(slot).first));
}

function unknownOwner(name: string, all: readonly Owner[]): Problem {
  return {
    kind: 'unknown-owner',
    message: `no package or area is called ${name}`,
    remedy: `choose from ${all.join(', ')}`,
  };
}

function notAWorkBranch(branch: string): Problem {
  const message = branch === '' ? 'the head is on no branch' : `${branch} belongs to everyone`;
  return { kind: 'no-work-branch', message, remedy: 'go to a worktree, or check a branch out' };
}
