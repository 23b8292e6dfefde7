import { z } from 'zod';
import { actionSchema } from './action.ts';
import { isoInstantSchema } from './iso-instant.ts';
import { zoneIdSchema } from './zone-id.ts';

/**
 * The texts of one decision. `brief` is for operations staff, `public` for travellers, `short` fits
 * a text message (at most 160 GSM characters). The public texts exist only when there is a rated,
 * unexpired forecast to speak of, or an official warning in force to relay; null otherwise.
 */
export const zoneAlertSchema = z.object({
  zoneId: zoneIdSchema,
  asOf: isoInstantSchema,
  action: actionSchema,
  templateVersion: z.string(),
  brief: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
  public: z.object({ subject: z.string(), text: z.string(), html: z.string() }).nullable(),
  short: z.string().nullable(),
});
export type ZoneAlert = z.infer<typeof zoneAlertSchema>;
