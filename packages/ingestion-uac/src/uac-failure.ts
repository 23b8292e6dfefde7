import { fail, type SourceFailure } from '@dawn-patrol/contracts';

/** A failure of the center's, whatever read it. */
export function uacFailure(failure: SourceFailure) {
  return fail<SourceFailure>({ ...failure, source: 'uac' });
}
