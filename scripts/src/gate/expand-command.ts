/** The packages that a change can make a difference to. */
export interface AffectedPackages {
  readonly names: readonly string[];
  readonly folders: readonly string[];
}

/**
 * A command for the affected packages: an argument with `{affected}` (short name) or `{affectedFolder}` is repeated for
 * each of them. Null when the command is about affected packages and there are none: nothing to run.
 */
export function expandCommand(command: readonly string[], affected: AffectedPackages): string[] | null {
  const expanded: string[] = [];
  for (const argument of command) {
    const values = valuesFor(argument, affected);
    if (values === null) expanded.push(argument);
    else if (values.length === 0) return null;
    else expanded.push(...values);
  }
  return expanded;
}

function valuesFor(argument: string, affected: AffectedPackages): string[] | null {
  if (argument.includes('{affectedFolder}')) {
    return affected.folders.map((folder) => argument.replaceAll('{affectedFolder}', folder));
  }
  if (argument.includes('{affected}')) {
    return affected.names.map((name) => argument.replaceAll('{affected}', name));
  }
  return null;
}
