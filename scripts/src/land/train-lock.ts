import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { isAlive, ownIdentity, type ProcessIdentity } from '../gate/process-identity.ts';
import { createExclusively } from '../state/write-atomically.ts';
import { TrainStopped } from './track.ts';

const holderSchema = z.object({
  pid: z.int(),
  started: z.string(),
  /** Makes every lock a different file content. */
  token: z.string(),
});

const POLL_MILLISECONDS = 100;

/** The right to move main, held by one train at a time. */
export interface TrainLock {
  readonly release: () => Promise<void>;
}

/**
 * Waits until no other train runs. A lock whose process is gone is taken over; whoever comes second in that sees
 * the new one. Throws TrainStopped when the signal fires first.
 */
export async function acquireTrainLock(
  file: string,
  signal: AbortSignal,
  onWait: (holder: ProcessIdentity) => void,
): Promise<TrainLock> {
  const own = JSON.stringify({ ...ownIdentity(), token: randomUUID() });
  let told = '';
  while (!(await createExclusively(file, own))) {
    const holder = await readHolder(file);
    if (holder === null) continue;
    if (!isAlive(holder.identity)) {
      await removeStale(file, holder.text, own);
      continue;
    }
    if (told !== holder.text) onWait(holder.identity);
    told = holder.text;
    try {
      await delay(POLL_MILLISECONDS, undefined, { signal });
    } catch {
      throw new TrainStopped();
    }
  }
  return { release: () => rm(file, { force: true }) };
}

/** Who holds the lock now; null when nobody does. A lock that cannot be read belongs to no living process. */
export async function readHolder(
  file: string,
): Promise<{ readonly text: string; readonly identity: ProcessIdentity } | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return { text, identity: holderSchema.parse(JSON.parse(text)) };
  } catch {
    return { text, identity: { pid: 0, started: 'unreadable' } };
  }
}

/**
 * Removes exactly this stale lock. The right to do so is a lock of its own, named after the stale content, so a slow
 * process can never remove the lock of whoever took over meanwhile.
 */
async function removeStale(file: string, stale: string, own: string): Promise<void> {
  const claim = `${file}.${createHash('sha256').update(stale).digest('hex').slice(0, 12)}`;
  if (!(await createExclusively(claim, own))) {
    const claimant = await readHolder(claim);
    if (claimant !== null && !isAlive(claimant.identity)) await removeStale(claim, claimant.text, own);
    return;
  }
  const current = await readHolder(file);
  if (current?.text === stale) await rm(file, { force: true });
  await rm(claim, { force: true });
}
