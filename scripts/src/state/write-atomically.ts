import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Replaces a file in one step: whoever reads it, and whatever is killed, sees all of the old or all of the new text. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = await writeDraft(file, text);
  await rename(draft, file);
}

/** Creates a file with its whole text in one step; false, and nothing changed, when it is there already. */
export async function createExclusively(file: string, text: string): Promise<boolean> {
  const draft = await writeDraft(file, text);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}-${randomUUID()}.draft`;
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}
