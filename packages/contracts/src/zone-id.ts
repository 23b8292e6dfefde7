import { z } from 'zod';

/** The nine forecast zones of the Utah Avalanche Center, by the slug of its addresses. */
export const zoneIds = [
  'logan',
  'ogden',
  'uintas',
  'salt-lake',
  'provo',
  'skyline',
  'moab',
  'abajos',
  'southwest',
] as const;

export const zoneIdSchema = z.enum(zoneIds);

export type ZoneId = z.infer<typeof zoneIdSchema>;
