import type { NextPlace } from './judge-share.ts';

const TAKEN = 0;
const DONE = 1;
const ENDED = 2;
const CELLS = 3;

/** What two threads know together while they judge one dataset from its two ends. */
export interface Claims {
  readonly buffer: SharedArrayBuffer;
  /** Places from the first on, for one thread. */
  readonly fromFront: NextPlace;
  /** Places from the last on, for the other. No place is ever given to both: no more are given than there are. */
  readonly fromBack: NextPlace;
  readonly countDone: () => void;
  /** Cases that either has done. */
  readonly done: () => number;
  /** Says that the second thread has handed over what it has. */
  readonly end: () => void;
  /** Waits until it has; false when the time is over. Blocks the thread. */
  readonly waitForEnd: (milliseconds: number) => boolean;
}

/** The claims on a dataset of so many cases; with a buffer, those that another thread opened. */
export function openClaims(
  count: number,
  buffer = new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT),
): Claims {
  const cells = new Int32Array(buffer);
  const take = (): boolean => Atomics.add(cells, TAKEN, 1) < count;
  let front = -1;
  let back = count;
  return {
    buffer,
    fromFront: () => (take() ? (front += 1) : null),
    fromBack: () => (take() ? (back -= 1) : null),
    countDone: () => {
      Atomics.add(cells, DONE, 1);
    },
    done: () => Atomics.load(cells, DONE),
    end: () => {
      Atomics.store(cells, ENDED, 1);
      Atomics.notify(cells, ENDED);
    },
    waitForEnd: (milliseconds) => Atomics.wait(cells, ENDED, 0, milliseconds) !== 'timed-out',
  };
}
