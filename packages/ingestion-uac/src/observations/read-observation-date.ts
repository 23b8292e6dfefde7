import { localDateSchema, type LocalDate } from '@dawn-patrol/contracts';
import { readText } from '../text/read-text.ts';

const monthDayYear = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})$/;

/** A day written as month/day/year, such as "3/9/2026"; null for anything else, and for a day that no calendar has. */
export function readObservationDate(value: unknown): LocalDate | null {
  const field = readText(value);
  const match = field.state === 'text' ? monthDayYear.exec(field.text) : null;
  if (match === null) return null;
  const [, month = '', day = '', year] = match;
  const date = localDateSchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.success ? date.data : null;
}
