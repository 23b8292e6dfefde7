import { z } from 'zod';

/** A calendar date without a time zone, `YYYY-MM-DD`. Keep the zone of its issuer beside it. */
export const localDateSchema = z.iso.date().brand('LocalDate');

export type LocalDate = z.infer<typeof localDateSchema>;
