import { recordOfBranch } from '../state/record-of-branch.ts';
import type { Owner } from '../workspace/area.ts';
import { allOwners, findOwner } from '../workspace/find-owner.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Problem } from '../problem.ts';

/** What a branch of this repository was declared for; null when nobody said. */
export async function declaredOwners(directory: string, branch: string): Promise<readonly Owner[] | null> {
  const record = await recordOfBranch(directory, branch);
  return record === null || record.owners.length === 0 ? null : record.owners;
}

/** Reads owners as a person types them: `analysis,golden`, several times if need be. */
export function parseOwners(workspace: Workspace, said: readonly string[]): Result<Owner[], Problem> {
  const owners: Owner[] = [];
  for (const name of said.flatMap((list) => list.split(',')).filter((name) => name.trim() !== '')) {
    const owner = findOwner(workspace, name);
    if (owner === null) {
      const known = allOwners(workspace).join(', ');
      return fail({
        kind: 'no-such-package',
        message: `There is no package "${name}".`,
        remedy: `There are: ${known}.`,
      });
    }
    owners.push(owner);
  }
  return succeed(owners);
}
