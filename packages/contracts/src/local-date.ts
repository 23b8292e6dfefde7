import { z } from 'zod';

/** A calendar date without a time zone, `YYYY-MM-DD`. Keep the zone of its issuer beside it. */
export const localDateSchema = z.iso.date().brand('LocalDate');

export type LocalDate = z.infer<typeof localDateSchema>;

/**
 * The date that a moment of a four-digit year has in UTC.
 * @throws RangeError for a number that is no date.
 */
export function toLocalDate(epochMilliseconds: number): LocalDate;
// A text that we format ourselves needs the brand only, and the signature above gives it.
export function toLocalDate(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, 10);
}
