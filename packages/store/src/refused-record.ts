import type { StoreFailure } from './store-failure.ts';

/** Leaves a transaction without a trace because of what was given to be saved; becomes a failure outside. */
export class RefusedRecord extends Error {
  readonly failure: StoreFailure;

  constructor(message: string) {
    super(message);
    this.name = 'RefusedRecord';
    this.failure = { kind: 'invalid-record', message };
  }
}
