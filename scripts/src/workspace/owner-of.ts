import { isArea, type Owner } from './area.ts';
import type { Workspace } from './workspace.ts';

/**
 * Who a path belongs to: the innermost package around it, else `golden` or `docs` by its first folder, else `root`.
 * The path is relative to the top, with `/`, as git prints it; it need not exist.
 */
export function ownerOf(workspace: Workspace, path: string): Owner {
  const around = workspace.packages
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .toSorted((one, other) => other.folder.length - one.folder.length);
  const innermost = around[0];
  if (innermost !== undefined) return innermost.shortName;
  const [first = ''] = path.split('/');
  return path.includes('/') && isArea(first) ? first : 'root';
}
