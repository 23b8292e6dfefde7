import type { IsoInstant } from '@dawn-patrol/contracts';
import type { Store } from '@dawn-patrol/store';

/** What the pages are made from. They only read the store. */
export interface DashboardOptions {
  readonly store: Store;
  readonly now: () => IsoInstant;
  /** Told of an unforeseen error in a page; the reader gets a page that says so. */
  readonly reportError?: (error: Error) => void;
}
