import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, ownIdentity } from '../gate/process-identity.ts';
import { TrainStopped } from './track.ts';
import { acquireTrainLock, type TrainLock } from './train-lock.ts';

const never = new AbortController().signal;
const nobodyWaits = (): void => undefined;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dawn-patrol-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of the merge train', () => {
  it('is held by one at a time, however many ask, and leaves nothing behind', async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async (): Promise<void> => {
      const lock = await acquireTrainLock(file, never, nobodyWaits);
      inside += 1;
      most.push(inside);
      await Promise.resolve();
      inside -= 1;
      await lock.release();
    };
    await Promise.all(Array.from({ length: 6 }, work));
    expect(most).toEqual([1, 1, 1, 1, 1, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 30, started: '1', token: 'x' })],
    [
      'of an earlier process with the same number',
      JSON.stringify({ ...ownIdentity(), started: '1', token: 'x' }),
    ],
    ['that nobody can read', 'half a lo'],
  ])('is taken over from one %s, by one only', async (_, stale) => {
    writeFileSync(file, stale);
    const held: TrainLock[] = [];
    const stop = new AbortController();
    const all = Array.from({ length: 5 }, async () => {
      held.push(await acquireTrainLock(file, stop.signal, () => stop.abort()));
    });
    const outcomes = await Promise.allSettled(all);
    expect(held).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  });

  it('is not waited for by one who is stopped', async () => {
    await acquireTrainLock(file, never, nobodyWaits);
    const stop = new AbortController();
    await expect(acquireTrainLock(file, stop.signal, () => stop.abort())).rejects.toThrow(TrainStopped);
  });
});

describe('the identity of a process', () => {
  it('is alive for this process, and for no other with its number', () => {
    expect(isAlive(ownIdentity())).toBe(true);
    expect(isAlive({ ...ownIdentity(), started: '1' })).toBe(false);
    expect(isAlive({ pid: 2 ** 30, started: '1' })).toBe(false);
  });
});
