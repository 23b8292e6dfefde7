import { isoInstantSchema, type IsoInstant } from '@dawn-patrol/contracts';

const canonicalLength = '2026-03-09T14:00:00Z'.length;

/**
 * The moment that a text names, or null when it names none: no text, no offset, no such time.
 * Nothing is guessed: a time without an offset is unreadable, not local.
 */
export function readInstant(value: unknown): IsoInstant | null {
  if (typeof value !== 'string') return null;
  const parsed = isoInstantSchema.safeParse(value.trim());
  // An offset can push the last hours of the year 9999 out of the four-digit years.
  return parsed.success && parsed.data.length === canonicalLength ? parsed.data : null;
}
