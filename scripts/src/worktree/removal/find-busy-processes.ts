import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** A process that works in a directory: it stands there, or has a file open there. */
export interface BusyProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * The processes, other than this one, that work below a directory; null when this system cannot tell (no /proc).
 * Processes of other users that may not be looked at are left out.
 */
export async function findBusyProcesses(
  directory: string,
  processFolder = '/proc',
): Promise<BusyProcess[] | null> {
  const names = await listOrNull(processFolder);
  if (names === null || !names.includes('self')) return null;
  const place = await realpath(directory);
  const found = await Promise.all(
    names
      .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
      .map(async (name) => {
        const folder = join(processFolder, name);
        return (await worksIn(folder, place)) ? [{ pid: Number(name), command: await nameOf(folder) }] : [];
      }),
  );
  return found.flat().toSorted((one, other) => one.pid - other.pid);
}

async function worksIn(processFolder: string, place: string): Promise<boolean> {
  if (isBelow(await targetOf(join(processFolder, 'cwd')), place)) return true;
  const descriptors = (await listOrNull(join(processFolder, 'fd'))) ?? [];
  const targets = await Promise.all(descriptors.map((name) => targetOf(join(processFolder, 'fd', name))));
  return targets.some((target) => isBelow(target, place));
}

function isBelow(target: string | null, place: string): boolean {
  return target !== null && (target === place || target.startsWith(`${place}/`));
}

/** A process may end, or not be ours to look at, at any moment. */
async function targetOf(link: string): Promise<string | null> {
  try {
    return await readlink(link);
  } catch {
    return null;
  }
}

async function listOrNull(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch {
    return null;
  }
}

async function nameOf(processFolder: string): Promise<string> {
  try {
    return (await readFile(join(processFolder, 'comm'), 'utf8')).trim();
  } catch {
    return '?';
  }
}
