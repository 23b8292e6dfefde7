import { join } from 'node:path';

/** The settings of a worktree, for `. ./.env.worktree` in a shell and for `node --env-file`. */
export function renderEnvironment(slot: {
  readonly slot: number;
  readonly firstPort: number;
  readonly data: string;
  readonly logs: string;
}): string {
  const settings = {
    DAWN_SLOT: String(slot.slot),
    DAWN_PORT: String(slot.firstPort),
    DAWN_DATABASE: join(slot.data, 'dawn-patrol.sqlite'),
    DAWN_DATA_DIRECTORY: slot.data,
    DAWN_LOG_DIRECTORY: slot.logs,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${quote(value)}\n`)
    .join('');
}

/** Single quotes where a shell needs some; double quotes for the rare path that holds a single one. */
function quote(value: string): string {
  if (/^[\w@%+=:,./-]*$/u.test(value)) return value;
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}
