import { synthesizeRegion, type Policy } from '@dawn-patrol/analysis';
import type { IsoInstant, Result, ZoneId } from '@dawn-patrol/contracts';
import { fail, succeed } from '@dawn-patrol/contracts';
import { runRecordSchemaVersion, type RunRecord, type Store, type StoreFailure } from '@dawn-patrol/store';
import type { Logger } from './logger.ts';
import { assessZoneRun, type ZoneOutcome } from './run-zone.ts';
import { runIdOf, traceIdOf } from './trace.ts';
import type { PayloadSource } from './zone-payloads.ts';

export interface RunAllInput {
  readonly source: PayloadSource;
  readonly asOf: IsoInstant;
  /** Name of the recorded day, or null for a live run. */
  readonly replayOf: string | null;
  readonly policy: Policy;
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => IsoInstant;
  /** Only these zones; all of the source's zones when empty. */
  readonly only?: readonly ZoneId[];
}

/**
 * A run that is done. It may have come to its decisions and still not be stored: then `stored` says
 * why, and the decisions are worth showing all the same.
 */
export interface FinishedRun {
  readonly run: RunRecord;
  readonly stored: Result<null, StoreFailure>;
}

/** True when every zone was decided and everything was stored. */
export function isComplete({ run, stored }: FinishedRun): boolean {
  return stored.ok && run.zones.every((zone) => zone.error === null);
}

/**
 * One run: every zone of the source at one moment, judged side by side, decided once all are judged,
 * and stored in one piece. A run of some zones only has no synthesis: they are not the region.
 */
export async function runAll(input: RunAllInput): Promise<FinishedRun> {
  const { source, asOf, replayOf, policy, store, now, only = [] } = input;
  const runId = runIdOf(asOf, replayOf);
  const startedAt = now();
  const logger = input.logger.child({ runId });
  const chosen = source.zones.filter((zone) => only.length === 0 || only.includes(zone.id));
  const assessed = await Promise.all(
    chosen.map((zone) => {
      const traceId = traceIdOf(runId, zone.id);
      return assessZoneRun({
        zone,
        asOf,
        traceId,
        source,
        policy,
        logger: logger.child({ zoneId: zone.id, traceId }),
      });
    }),
  );
  const region = assessed.flatMap(({ assessment }) => assessment ?? []);
  const outcomes = assessed.map(({ conclude }) => conclude(region));
  const zones = outcomes.map(({ record }) => record);
  const run: RunRecord = {
    schemaVersion: runRecordSchemaVersion,
    runId,
    asOf,
    startedAt,
    mode: replayOf === null ? 'live' : 'replay',
    replayOf,
    zones,
    ...(chosen.length < source.zones.length ? {} : { synthesis: synthesizeRegion({ region, policy, asOf }) }),
  };
  const saved = await store.saveRun(run);
  if (!saved.ok) {
    logger.error({ stage: 'store', failure: saved.failure }, saved.failure.message);
    return { run, stored: fail(saved.failure) };
  }
  for (const { zoneId, traceId } of zones) logger.info({ stage: 'store', zoneId, traceId }, 'stored');
  await keepReadings(outcomes, store, logger);
  return { run, stored: succeed(null) };
}

/** Station readings are kept beside the run. The run stands without them: its payloads hold them too. */
async function keepReadings(outcomes: readonly ZoneOutcome[], store: Store, logger: Logger): Promise<void> {
  for (const { record, measured } of outcomes) {
    const { zoneId, traceId } = record;
    for (const { snowpack, fetchedAt, sha256 } of measured) {
      const saved = await store.saveStationReadings(snowpack, { fetchedAt, sha256 });
      if (!saved.ok)
        logger.error({ stage: 'readings', zoneId, traceId, failure: saved.failure }, saved.failure.message);
      else if (saved.value.revised > 0 || saved.value.withdrawn > 0) {
        logger.warn(
          { stage: 'readings', zoneId, traceId, ...saved.value },
          'the stations revised earlier values',
        );
      }
    }
  }
}
