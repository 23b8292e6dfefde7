import type { Problem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Owner } from '../workspace/area.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { parseOwners } from '../gate/declared-owners.ts';
import { resolveBranch } from '../worktree/resolve-branch.ts';
import type { Candidate } from './candidate.ts';

/** Freezes the branches a person named at the commits they have now. `declarations` are like `add-skyline=golden,docs`. */
export async function readCandidates(
  directory: string,
  workspace: Workspace,
  specs: readonly string[],
  declarations: readonly string[],
): Promise<Result<Candidate[], Problem>> {
  const declared = new Map<string, readonly Owner[]>();
  for (const declaration of declarations) {
    const sign = declaration.lastIndexOf('=');
    const owners = parseOwners(workspace, [declaration.slice(sign + 1)]);
    if (!owners.ok) return owners;
    const name = sign < 0 ? null : declaration.slice(0, sign);
    if (name === null || !specs.includes(name)) return fail(strayDeclaration(declaration));
    declared.set(name, owners.value);
  }
  const candidates: Candidate[] = [];
  for (const spec of new Set(specs)) {
    const branch = await resolveBranch(directory, spec);
    if (!branch.ok) return branch;
    const recorded = branch.value.record?.owners ?? [];
    const owners = declared.get(spec) ?? (recorded.length === 0 ? null : recorded);
    candidates.push({ name: spec, commit: branch.value.commit, declared: owners });
  }
  return succeed(candidates);
}

function strayDeclaration(declaration: string): Problem {
  return {
    kind: 'stray-declaration',
    message: `--package ${declaration} names no branch of this train.`,
    remedy: 'Write <branch>=<package>,<package>, with the branch as it is given to land.',
  };
}
