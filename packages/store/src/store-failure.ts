import type { Result } from '@dawn-patrol/contracts';

/**
 * Why the store could not do what it was asked. `invalid-record`: what was given does not validate;
 * `conflict`: it contradicts what is stored under the same key; `unreadable`: what is stored no
 * longer validates; `unavailable`: the database did not answer, and nothing was changed.
 */
export interface StoreFailure {
  readonly kind: 'invalid-record' | 'conflict' | 'unreadable' | 'unavailable';
  readonly message: string;
}

export type StoreResult<Value> = Result<Value, StoreFailure>;
