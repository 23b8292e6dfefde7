import { areas, isArea, type Owner } from './area.ts';
import type { Workspace } from './workspace.ts';

/** The owner a person means by `analysis`, `@dawn-patrol/analysis`, `packages/analysis/` or `golden`; null when none. */
export function findOwner(workspace: Workspace, said: string): Owner | null {
  const name = said.trim().replace(/\/+$/u, '');
  if (isArea(name)) return name;
  const found = workspace.packages.find(
    (candidate) => candidate.shortName === name || candidate.name === name || candidate.folder === name,
  );
  return found?.shortName ?? null;
}

/** Every owner there is, packages first: what a message offers when a name was wrong. */
export function allOwners(workspace: Workspace): Owner[] {
  return [...workspace.packages.map(({ shortName }) => shortName), ...areas];
}
