import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { ConfigurationError, localDateSchema } from '@dawn-patrol/contracts';
import { openStore } from '@dawn-patrol/store';
import { zoneNamed } from '../command-context.ts';
import { write, type Terminal } from '../documents.ts';
import { policyNamed } from '../policy-named.ts';
import { createBundledSeason } from '../season/bundled-season.ts';
import { createDatabaseSeason } from '../season/database-season.ts';
import { createDocumentsSeason } from '../season/documents-season.ts';
import { parseBudget } from '../season/parse-budget.ts';
import { renderReplayPage } from '../season/page/render-replay-page.ts';
import { renderReplayTable } from '../season/table/render-replay-table.ts';
import {
  replaySeason,
  type ReplayedSeason,
  type ReplaySeasonInput,
  type SeasonPart,
} from '../season/replay-season.ts';
import { toReplayJson } from '../season/to-replay-json.ts';

/** The options as they were typed. */
export interface PolicyReplayFlags {
  readonly policy: string;
  readonly against?: string;
  readonly season?: string;
  readonly database?: string;
  readonly zone: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly budget?: string;
  readonly html?: string;
  readonly json?: boolean;
}

/**
 * `dawn policy replay`: what one policy, or two side by side, would have done in a season.
 * @returns 0 when all was read and the budget holds, 1 otherwise.
 * @throws ConfigurationError for an option that cannot be used.
 */
export async function policyReplayCommand(terminal: Terminal, flags: PolicyReplayFlags): Promise<0 | 1> {
  const policies = [flags.policy, flags.against].flatMap((name) =>
    name === undefined ? [] : [policyNamed(name)],
  );
  const budget = flags.budget === undefined ? null : parseBudget(flags.budget);
  const replayed = await replay(flags, { part: partOf(flags), policies, budget });
  await write(
    terminal.stdout,
    `${flags.json === true ? toReplayJson(replayed) : renderReplayTable(replayed, terminal.stdout.isTTY === true)}\n`,
  );
  if (flags.html !== undefined) {
    await writeFile(flags.html, renderReplayPage(replayed));
    await write(terminal.stderr, `The page is in ${flags.html}.\n`);
  }
  const { faults, report } = replayed;
  for (const { where, message } of faults) await write(terminal.stderr, `dawn: ${where}: ${message}\n`);
  if (report.totals.judged === 0)
    await write(
      terminal.stderr,
      'dawn: no zone-day was found. Widen --zone, --from and --to, or name another season.\n',
    );
  const exceeded = (report.budget?.overruns.length ?? 0) > 0;
  return faults.length > 0 || report.totals.judged === 0 || exceeded ? 1 : 0;
}

async function replay(
  { season, database }: PolicyReplayFlags,
  how: Omit<ReplaySeasonInput, 'source'>,
): Promise<ReplayedSeason> {
  if (database === undefined) {
    const source = season === undefined ? createBundledSeason() : createDocumentsSeason(season);
    return replaySeason({ ...how, source });
  }
  if (!existsSync(database)) {
    throw new ConfigurationError(
      `--database: there is no ${database}. Name one that \`dawn run\` or \`dawn serve\` has written.`,
    );
  }
  const store = await openStore({ file: database });
  try {
    return await replaySeason({ ...how, source: createDatabaseSeason(store, database) });
  } finally {
    await store.close();
  }
}

function partOf({ zone, from, to }: PolicyReplayFlags): SeasonPart {
  const part = { zones: zone.map(zoneNamed), from: dateOf('--from', from), to: dateOf('--to', to) };
  if (part.from !== null && part.to !== null && part.from > part.to) {
    throw new ConfigurationError(`--from ${part.from} lies after --to ${part.to}. Exchange them.`);
  }
  return part;
}

function dateOf(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const parsed = localDateSchema.safeParse(text);
  if (!parsed.success)
    throw new ConfigurationError(`${option}: expected a date such as 2026-02-17, got "${text}".`);
  return parsed.data;
}
