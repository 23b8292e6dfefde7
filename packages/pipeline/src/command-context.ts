import {
  ConfigurationError,
  isoInstantSchema,
  toInstant,
  zoneIds,
  zoneIdSchema,
  type IsoInstant,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { readSettings, type Settings } from './configuration.ts';
import { createLogger, type Logger } from './logger.ts';
import type { ProgramInput } from './program.ts';

/** What the commands that run the pipeline share. */
export interface CommandContext {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly now: () => IsoInstant;
}

/** @throws ConfigurationError for an environment that cannot be used. */
export function createContext({ environment, clock }: ProgramInput): CommandContext {
  const settings = readSettings(environment);
  return { settings, logger: createLogger(settings.DAWN_LOG), now: () => toInstant(clock()) };
}

/** @throws ConfigurationError that lists the zones when there is none of that name. */
export function zoneNamed(slug: string): ZoneId {
  const parsed = zoneIdSchema.safeParse(slug);
  if (!parsed.success) {
    throw new ConfigurationError(`There is no zone "${slug}". The zones are ${zoneIds.join(', ')}.`);
  }
  return parsed.data;
}

/** @throws ConfigurationError for anything but a moment with an offset. */
export function momentNamed(text: string): IsoInstant {
  const parsed = isoInstantSchema.safeParse(text);
  if (!parsed.success) {
    throw new ConfigurationError(`--as-of: expected a moment such as 2026-03-06T15:00:00Z, got "${text}".`);
  }
  return parsed.data;
}

/** @throws ConfigurationError for anything but a port number; 0 takes a free port. */
export function portNamed(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || text.trim() === '') {
    throw new ConfigurationError(`--port: expected a number from 0 to 65535, got "${text}".`);
  }
  return port;
}
