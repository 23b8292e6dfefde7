/**
 * The patterns under `packages:` of a pnpm-workspace.yaml, in order; one that starts with `!` takes folders out.
 * Reads the plain block list that pnpm writes, with or without quotes and comments.
 */
export function parseWorkspaceGlobs(yaml: string): string[] {
  const globs: string[] = [];
  let inside = false;
  for (const line of yaml.split(/\r?\n/u)) {
    if (/^packages:\s*(#.*)?$/u.test(line)) inside = true;
    else if (/^[^\s#-]/u.test(line)) inside = false;
    else if (inside) {
      const glob = /^\s*-\s+(?:'([^']*)'|"([^"]*)"|([^\s#'"][^\s#]*))/u.exec(line);
      if (glob !== null) globs.push((glob[1] ?? glob[2] ?? glob[3] ?? '').replace(/\/$/u, ''));
    }
  }
  return globs;
}
