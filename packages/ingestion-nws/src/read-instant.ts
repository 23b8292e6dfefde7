import { isoInstantSchema, type IsoInstant } from '@dawn-patrol/contracts';

const fourDigitYear = /^\d{4}-/;

/**
 * The moment that a text names, or null when it names none: no text, no offset, no such time.
 * Nothing is guessed: a time without an offset is unreadable, not local.
 */
export function readInstant(value: unknown): IsoInstant | null {
  if (typeof value !== 'string') return null;
  const parsed = isoInstantSchema.safeParse(value.trim());
  // An offset can push a time out of the years 0 to 9999, which is no longer an instant as we write it.
  return parsed.success && fourDigitYear.test(parsed.data) ? parsed.data : null;
}
