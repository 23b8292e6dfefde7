import { assembleZoneBundle, localDateOf, type ZoneDay } from '@dawn-patrol/analysis';
import { fail, succeed, zoneOf, type IsoInstant, type Result, type ZoneId } from '@dawn-patrol/contracts';
import type { PayloadReference, RunSummary, Store } from '@dawn-patrol/store';
import { sourceParsers } from '../source-parsers.ts';
import { toBundle, type PayloadMember } from '../zone-payloads.ts';
import type { SeasonFault, SeasonSource } from './season-source.ts';
import { membersOf } from './stored-members.ts';

const allRuns = Number.MAX_SAFE_INTEGER;

const note =
  'Of each zone and date in Denver, the newest stored run is judged, from the payloads that it kept. The raw weather grids of a zone are used where all of its bands were kept: otherwise they cannot be told apart.';

/** The runs that a database keeps: one zone-day for each zone and date, judged again from its payloads. */
export function createDatabaseSeason(store: Store, file: string): SeasonSource {
  return {
    name: file,
    notes: () => [note],
    async *days() {
      const listed = await store.listRuns(allRuns);
      if (!listed.ok) {
        yield fail({ where: file, message: listed.failure.message });
        return;
      }
      for (const { runId, message } of listed.value.unreadable)
        yield fail({ where: `run ${runId}`, message });
      for (const runs of byDate(listed.value.entries)) yield* newestOfEachZone(store, runs);
    },
  };
}

/** Runs of one date, newest first; dates from old to new. */
function byDate(newestFirst: readonly RunSummary[]): RunSummary[][] {
  const dates = new Map<string, RunSummary[]>();
  for (const run of newestFirst) {
    const date = localDateOf(run.asOf);
    const runs = dates.get(date);
    if (runs === undefined) dates.set(date, [run]);
    else runs.push(run);
  }
  return [...dates.values()].toReversed();
}

async function* newestOfEachZone(
  store: Store,
  runs: readonly RunSummary[],
): AsyncGenerator<Result<ZoneDay, SeasonFault>> {
  const seen = new Set<string>();
  for (const { runId, asOf } of runs) {
    const found = await store.runById(runId);
    if (!found.ok) {
      yield fail({ where: `run ${runId}`, message: found.failure.message });
      continue;
    }
    for (const { zoneId, message } of found.value?.unreadable ?? []) {
      yield fail({ where: `run ${runId}, ${zoneId ?? 'header'}`, message });
    }
    for (const { zoneId, payloads } of found.value?.zones ?? []) {
      if (seen.has(zoneId)) continue;
      seen.add(zoneId);
      yield readZone(store, { runId, zoneId, asOf, payloads });
    }
  }
}

interface StoredZoneDay {
  readonly runId: string;
  readonly zoneId: ZoneId;
  readonly asOf: IsoInstant;
  readonly payloads: readonly PayloadReference[];
}

async function readZone(store: Store, stored: StoredZoneDay): Promise<Result<ZoneDay, SeasonFault>> {
  const { runId, zoneId, asOf, payloads } = stored;
  const references = membersOf(zoneOf(zoneId), payloads);
  const texts = new Map<PayloadMember, string>();
  for (const [member, { sha256 }] of references) {
    const body = await store.payloadBody(sha256);
    if (!body.ok || body.value === null) {
      const message = body.ok ? `There is no body with the hash ${sha256}.` : body.failure.message;
      return fail({ where: `run ${runId}, ${zoneId}`, message });
    }
    texts.set(member, body.value);
  }
  const raw = toBundle({ zoneId, asOf }, (member) => texts.get(member) ?? null);
  return succeed({ zone: zoneId, bundle: assembleZoneBundle(raw, sourceParsers) });
}
