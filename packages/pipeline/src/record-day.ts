import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IsoInstant, Result, SourceFailure, Zone } from '@dawn-patrol/contracts';
import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';
import type { Recording, RecordedFile } from './recording.ts';
import { payloadMembers, type PayloadMember, type PayloadSource } from './zone-payloads.ts';

export interface RecordDayOptions {
  readonly source: PayloadSource;
  readonly zones: readonly Zone[];
  readonly asOf: IsoInstant;
  /** New folder of the recording. */
  readonly directory: string;
  readonly title: string;
  /** What may be kept of a payload: the text itself, or a reduced one. */
  readonly reduce: (member: PayloadMember, text: string) => Result<string, SourceFailure>;
  /** Told of each zone that is done. */
  readonly progress: (zone: Zone, kept: number, failures: readonly SourceFailure[]) => Promise<void>;
}

/** What was recorded, and what could not be. */
export interface RecordedDay {
  readonly manifest: Omit<Recording, 'directory'>;
  readonly failures: readonly SourceFailure[];
}

type RecordedZone = Partial<Record<PayloadMember, RecordedFile>>;

/** Fetches every zone once and writes the payloads as a recorded day. A source that fails is left out and named. */
export async function recordDay(options: RecordDayOptions): Promise<RecordedDay> {
  const { source, zones, asOf, directory, title, progress } = options;
  const recorded: Partial<Record<Zone['id'], RecordedZone>> = {};
  const failures: SourceFailure[] = [];
  for (const zone of zones) {
    const { files, faults } = await recordZone(options, zone);
    recorded[zone.id] = files;
    failures.push(...faults);
    await progress(zone, Object.keys(files).length, faults);
  }
  const day = asOf.slice(0, 10);
  const description = `Recorded live at ${asOf} from ${source.zones.length} zones.`;
  const manifest = { schemaVersion: 1 as const, day, asOf, title, description, zones: recorded };
  await writeText(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  return { manifest, failures };
}

async function recordZone(
  { source, asOf, directory, reduce }: RecordDayOptions,
  zone: Zone,
): Promise<{ files: RecordedZone; faults: SourceFailure[] }> {
  const payloads = await source.fetchZone(zone, asOf);
  const files: RecordedZone = {};
  const faults: SourceFailure[] = [];
  for (const member of payloadMembers) {
    const { payload, failure } = payloads[member];
    if (failure !== null) faults.push(failure);
    if (payload === null) continue;
    const kept = reduce(member, payload.text);
    if (!kept.ok) {
      faults.push(kept.failure);
      continue;
    }
    const file = `${zone.id}/${fileNameOf(member, kept.value)}`;
    await writeText(join(directory, file), kept.value);
    files[member] = { file, fetchedAt: payload.fetchedAt, sourceUrl: withoutFragment(payload) };
  }
  return { files, faults };
}

function fileNameOf(member: PayloadMember, text: string): string {
  const words = member.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${words}.${text.trimStart().startsWith('<') ? 'xml' : 'json'}`;
}

function withoutFragment({ url }: FetchedPayload): string {
  const [address = url] = url.split('#');
  return address;
}

async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
