import { utahZones, type Zone } from '@dawn-patrol/contracts';
import { readRecordedText, sha256Of, type RecordedFile, type Recording } from './recording.ts';
import {
  mapMembers,
  notAsked,
  payloadMembers,
  sourceOf,
  type Fetched,
  type PayloadMember,
  type PayloadSource,
  type ZonePayloads,
} from './zone-payloads.ts';

/** A recorded day in the place of the live services: the same payloads through the same pipeline. */
export function createReplaySource(recording: Recording): PayloadSource {
  return {
    zones: utahZones.filter((zone) => recording.zones[zone.id] !== undefined),
    fetchZone: (zone) => replayZone(recording, zone),
    close: () => Promise.resolve(),
  };
}

async function replayZone(recording: Recording, zone: Zone): Promise<ZonePayloads> {
  const recorded = recording.zones[zone.id];
  const fetched = new Map<PayloadMember, Fetched>();
  for (const member of payloadMembers) {
    const file = recorded?.[member];
    if (file !== undefined) fetched.set(member, await replayFile(recording, member, file));
  }
  return mapMembers((member) => fetched.get(member) ?? notAsked);
}

async function replayFile(recording: Recording, member: PayloadMember, file: RecordedFile): Promise<Fetched> {
  const source = sourceOf(member);
  try {
    const text = await readRecordedText(recording, file);
    const url = `${file.sourceUrl}#recorded-${recording.day}`;
    const { fetchedAt } = file;
    return {
      payload: { source, url, status: 200, headers: {}, fetchedAt, sha256: sha256Of(text), text },
      failure: null,
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The recorded payload ${file.file} could not be read: ${reason}`;
    return { payload: null, failure: { kind: 'network', source, at: file.fetchedAt, message } };
  }
}
