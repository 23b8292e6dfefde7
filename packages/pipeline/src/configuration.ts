import { ConfigurationError } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { logLevels } from './logger.ts';

const settingsSchema = z.object({
  /** Mail address or web address that the services may write to; goes into the User-Agent. */
  DAWN_CONTACT: z
    .string()
    .regex(/@|https?:\/\//, { error: 'expected a mail address or an https address' })
    .optional(),
  DAWN_DATABASE: z.string().min(1).default('var/dawn-patrol.sqlite'),
  DAWN_HOST: z.string().min(1).default('127.0.0.1'),
  DAWN_PORT: z.coerce.number().int().min(0).max(65_535).default(4173),
  /** Seconds that a live run may ask the services, all zones together. */
  DAWN_RUN_DEADLINE: z.coerce.number().gt(0).max(3600).default(300),
  DAWN_LOG: z.enum(logLevels).default('info'),
});

/** Settings of the operator, from the environment. */
export type Settings = z.infer<typeof settingsSchema>;

/** @throws ConfigurationError that names each setting that cannot be used. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = settingsSchema.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigurationError(`The environment cannot be used: ${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
