import { existsSync } from 'node:fs';
import {
  ConfigurationError,
  zoneOf,
  type IsoInstant,
  type RawBundle,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { openStore, type Store, type StoredZoneRun } from '@dawn-patrol/store';
import { bundledDays, loadRecording } from '../recording.ts';
import { createReplaySource } from '../replay-source.ts';
import { toRawBundle } from '../zone-payloads.ts';
import { storedBundle } from './stored-bundle.ts';

export interface MorningAsked {
  readonly zoneId: ZoneId;
  /** The moment to judge at; that of the recording when absent. */
  readonly asOf: IsoInstant | null;
  /** A recorded day's name or folder. */
  readonly replay: string | null;
  readonly database: string;
}

/**
 * The raw bundle of a zone with those of the other zones: of the recorded day that is named; else of
 * the stored run of that moment; else of the bundled day of that date.
 * @throws ConfigurationError when there is none, with what can be asked for.
 */
export async function findMorning(asked: MorningAsked): Promise<RawBundle> {
  const { replay, asOf, database } = asked;
  if (replay !== null) return recordedMorning(asked, replay);
  if (asOf === null) {
    throw new ConfigurationError('explain: expected --as-of with a moment, --replay with a day, or a file.');
  }
  const stored = existsSync(database) ? await storedMorning(asked, asOf) : null;
  if (stored !== null) return stored;
  const day = bundledDays().find((name) => asOf.startsWith(name));
  if (day !== undefined) return recordedMorning(asked, day);
  throw new ConfigurationError(
    `There is no run of ${asOf} in ${database}, and no recorded day of that date. Recorded days: ${bundledDays().join(', ')}; name one with --replay, or another database with --database.`,
  );
}

async function recordedMorning({ zoneId, asOf }: MorningAsked, day: string): Promise<RawBundle> {
  const recording = await loadRecording(day);
  const source = createReplaySource(recording);
  const moment = asOf ?? recording.asOf;
  const bundles = await Promise.all(
    source.zones.map(async (zone) => toRawBundle(zone, moment, await source.fetchZone(zone, moment))),
  );
  return among(bundles, zoneId, `the recorded day ${day}`);
}

async function storedMorning(
  { zoneId, database }: MorningAsked,
  asOf: IsoInstant,
): Promise<RawBundle | null> {
  const store = await openStore({ file: database });
  try {
    const found = await store.runByAsOf(asOf);
    if (!found.ok)
      throw new ConfigurationError(`The run of ${asOf} cannot be read: ${found.failure.message}`);
    if (found.value === null) return null;
    const bundles = await Promise.all(found.value.zones.map((zone) => read(store, zone, asOf)));
    return among(bundles, zoneId, `run ${found.value.runId}`);
  } finally {
    await store.close();
  }
}

function read(store: Store, zone: StoredZoneRun, asOf: IsoInstant): Promise<RawBundle> {
  return storedBundle(zone, asOf, async (sha256) => {
    const body = await store.payloadBody(sha256);
    return body.ok ? body.value : null;
  });
}

function among(bundles: readonly RawBundle[], zoneId: ZoneId, where: string): RawBundle {
  const own = bundles.find((bundle) => bundle.zoneId === zoneId);
  if (own === undefined) {
    const known = bundles.map((bundle) => bundle.zoneId).join(', ');
    throw new ConfigurationError(`${zoneOf(zoneId).name} is not in ${where}. It has ${known}.`);
  }
  return { ...own, region: bundles.filter((bundle) => bundle !== own) };
}
