import type { IsoInstant, Note } from '@dawn-patrol/contracts';
import { excerpt } from '../read-value.ts';

/** A note when a forecast does not say when it was made; nothing takes the place of that time. */
export function noteUpdateTime(updatedAt: IsoInstant | null, written: unknown): Note[] {
  if (updatedAt !== null) return [];
  const message = `The forecast does not say when it was made: its time of update is ${excerpt(written)}.`;
  return [{ code: 'updated-at-unreadable', message }];
}
