import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile } from './read-json-file.ts';
import { stateDirectory } from './state-directory.ts';
import { type WorktreeRecord, worktreeRecordSchema } from './worktree-record.ts';
import { createExclusively, writeAtomically } from './write-atomically.ts';

/** Beyond this the ports of a slot would run into the ephemeral ones. */
const lastSlot = 2000;

/** Every worktree record of the repository, by slot. Unreadable files and those of other formats are left out. */
export async function readRecords(directory: string): Promise<WorktreeRecord[]> {
  const folder = await slotsFolder(directory);
  const names = await fileNames(folder);
  const records = await Promise.all(
    names
      .filter((name) => /^\d+\.json$/u.test(name))
      .map((name) => readJsonFile(join(folder, name), worktreeRecordSchema)),
  );
  return records.filter((record) => record !== null).toSorted((one, other) => one.slot - other.slot);
}

/**
 * Takes the lowest free slot for a worktree, with its record. However many do so at once, no two get the same.
 * `isUsable` may turn a slot down (something listens on its ports); it is asked before the slot is taken.
 */
export async function claimSlot(
  directory: string,
  record: Omit<WorktreeRecord, 'slot'>,
  isUsable: (slot: number) => Promise<boolean>,
): Promise<WorktreeRecord> {
  const folder = await slotsFolder(directory);
  const taken = new Set(await fileNames(folder));
  for (let slot = 1; slot <= lastSlot; slot += 1) {
    if (taken.has(`${slot}.json`) || !(await isUsable(slot))) continue;
    const claimed = { ...record, slot };
    if (await createExclusively(join(folder, `${slot}.json`), render(claimed))) return claimed;
  }
  throw new Error(`all ${lastSlot} slots are taken; run \`pnpm worktree prune\``);
}

/** Replaces the record in its slot. */
export async function saveRecord(directory: string, record: WorktreeRecord): Promise<void> {
  await writeAtomically(join(await slotsFolder(directory), `${record.slot}.json`), render(record));
}

/** Gives a slot back. Nothing happens when it is free already. */
export async function releaseSlot(directory: string, slot: number): Promise<void> {
  await rm(join(await slotsFolder(directory), `${slot}.json`), { force: true });
}

/** Deletes the drafts that killed processes left beside the slots. */
export async function clearDrafts(directory: string, isAlive: (processId: number) => boolean): Promise<void> {
  const folder = await slotsFolder(directory);
  for (const name of await fileNames(folder)) {
    const creator = /^\d+\.json\.(\d+)-.*\.draft$/u.exec(name)?.[1];
    if (creator !== undefined && !isAlive(Number(creator))) await rm(join(folder, name), { force: true });
  }
}

/** The data and log directories of a slot. They need not exist. */
export async function slotDirectories(
  directory: string,
  slot: number,
): Promise<{ readonly data: string; readonly logs: string }> {
  const state = await stateDirectory(directory);
  return { data: join(state, 'data', String(slot)), logs: join(state, 'logs', String(slot)) };
}

async function slotsFolder(directory: string): Promise<string> {
  return join(await stateDirectory(directory), 'slots');
}

async function fileNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function render(record: WorktreeRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
