import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConfigurationError } from '@dawn-patrol/contracts';
import { createDocumentsSeason } from './documents-season.ts';
import type { SeasonSource } from './season-source.ts';

/** The facts of the season 2025-26 that come with the project, from its root. */
const name = 'golden/season/forecasts.ndjson';
export const bundledSeasonFile = fileURLToPath(new URL(`../../../../${name}`, import.meta.url));

/** The season that comes with the project. @throws ConfigurationError when this copy is without it. */
export function createBundledSeason(): SeasonSource {
  if (!existsSync(bundledSeasonFile)) {
    throw new ConfigurationError(
      `This copy of Dawn Patrol is without its season: there is no ${bundledSeasonFile}. Restore it, or name another with --season or --database.`,
    );
  }
  return { ...createDocumentsSeason(bundledSeasonFile), name };
}
