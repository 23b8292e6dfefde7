import type { Owner } from './area.ts';
import type { Workspace } from './workspace.ts';

/**
 * The packages (short names, in workspace order) whose behaviour may differ when these owners change: themselves and
 * everything that depends on them, however far. `root` affects every package, `golden` the ones named in
 * `readersOfGolden`, `docs` none. A name that no package has affects nothing.
 */
export function affectedBy(
  workspace: Workspace,
  owners: readonly Owner[],
  readersOfGolden: readonly Owner[] = ['evals'],
): Owner[] {
  if (owners.includes('root')) return workspace.packages.map(({ shortName }) => shortName);
  const changed = new Set([...owners, ...(owners.includes('golden') ? readersOfGolden : [])]);
  const affected = new Set(
    workspace.packages.filter(({ shortName }) => changed.has(shortName)).map(({ name }) => name),
  );
  for (let before = -1; before !== affected.size;) {
    before = affected.size;
    for (const { name, dependencies } of workspace.packages) {
      if (dependencies.some((dependency) => affected.has(dependency))) affected.add(name);
    }
  }
  return workspace.packages.filter(({ name }) => affected.has(name)).map(({ shortName }) => shortName);
}
