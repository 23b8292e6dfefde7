import { assertNever } from '@dawn-patrol/contracts';
import type { StoreFailure } from '@dawn-patrol/store';

/** The HTTP status for what the store could not do: 503 when asking again may help, else 500. */
export function failureStatus({ kind }: StoreFailure): 500 | 503 {
  switch (kind) {
    case 'unavailable':
      return 503;
    case 'unreadable':
    case 'invalid-record':
    case 'conflict':
      return 500;
    default:
      return assertNever(kind, 'store failure');
  }
}
