import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slotDirectories } from '../../state/slots.ts';
import { portsOf, type WorktreeRecord } from '../../state/worktree-record.ts';
import { readWorkspace } from '../../workspace/read-workspace.ts';
import { findRelatedCases } from './find-related-cases.ts';
import { renderEnvironment } from './render-environment.ts';
import { renderTask } from './render-task.ts';

/**
 * Writes the task file and the settings of a worktree, both ignored by git, and makes its data and log directories.
 * Returns the hash of each file by its path, to know later whether someone wrote into it.
 */
export async function writeOwnFiles(
  record: WorktreeRecord,
  details: string,
): Promise<Record<string, string>> {
  const { directory, slot } = record;
  const ports = portsOf(slot);
  const [workspace, cases, places] = await Promise.all([
    readWorkspace(directory),
    findRelatedCases(directory, [record.title, record.slug, ...record.owners, details].join(' ')),
    slotDirectories(directory, slot),
  ]);
  await Promise.all([places.data, places.logs].map((place) => mkdir(place, { recursive: true })));
  const files = {
    'TASK.md': renderTask({ record, workspace, cases, details, ports }),
    '.env.worktree': renderEnvironment({ slot, firstPort: ports.first, ...places }),
  };
  const written = Object.entries(files).map(async ([name, text]) => {
    await writeFile(join(directory, name), text);
    return [name, hashOf(text)] as const;
  });
  return Object.fromEntries(await Promise.all(written));
}

/** SHA-256 of a text or of bytes, in hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
