import type { Note, WeatherAlert } from '@dawn-patrol/contracts';
import { readAlertTimes, type AlertTimes } from './alert-times.ts';
import { readAlertZones } from './alert-zones.ts';
import { isRawAlertFeature, type RawAlert } from './raw-alert.ts';
import { excerpt, isRecord, readText, readTexts } from '../read-value.ts';

/** One alert and what is odd about it, or null for a Feature that tells of nothing. */
export interface ReadAlert {
  readonly alert: WeatherAlert;
  readonly notes: readonly Note[];
}

const statuses: ReadonlyMap<string, WeatherAlert['status']> = new Map([
  ['actual', 'actual'],
  ['exercise', 'exercise'],
  ['system', 'system'],
  ['test', 'test'],
  ['draft', 'draft'],
]);

const messageTypes: ReadonlyMap<string, WeatherAlert['messageType']> = new Map([
  ['alert', 'alert'],
  ['update', 'update'],
  ['cancel', 'cancel'],
]);

/**
 * A Feature as an alert. It needs `properties` with an event or an event code; all else may be
 * missing, because to lose a warning is worse than to keep an incomplete one. A Feature without an
 * identifier gets one from its place in the list, with a note.
 */
export function toWeatherAlert(feature: unknown, index: number): ReadAlert | null {
  if (!isRawAlertFeature(feature)) return null;
  const raw = feature.properties;
  const eventCodes = readEventCodes(raw.eventCode);
  const event = readText(raw.event);
  if (event === null && eventCodes.length === 0) return null;
  const id = readAlertId(raw.id) ?? readAlertId(raw['@id']) ?? readAlertId(feature.id);
  const times = readAlertTimes(raw);
  const alert: WeatherAlert = {
    id: id ?? `without-id-${index}`,
    event: event ?? `unnamed event ${eventCodes.join(', ')}`,
    eventCodes,
    ugcZones: readAlertZones(raw),
    ...toDescription(raw),
    sentAt: times.sentAt,
    startsAt: times.startsAt,
    endsAt: times.endsAt,
  };
  return { alert, notes: noteOddities(alert, times, id === null) };
}

type AlertDescription = Pick<
  WeatherAlert,
  'areaDescription' | 'status' | 'messageType' | 'severity' | 'headline' | 'references'
>;

function toDescription(raw: RawAlert): AlertDescription {
  return {
    areaDescription: readText(raw.areaDesc),
    status: statuses.get(lowerCase(raw.status)) ?? 'unknown',
    messageType: messageTypes.get(lowerCase(raw.messageType)) ?? 'unknown',
    severity: readText(raw.severity),
    headline: readText(raw.headline),
    references: readReferences(raw.references),
  };
}

function noteOddities(alert: WeatherAlert, times: AlertTimes, isWithoutId: boolean): Note[] {
  const name = `${excerpt(alert.event)} (${alert.id})`;
  const notes: Note[] = [];
  const add = (code: string, message: string): number => notes.push({ code, message });
  if (isWithoutId)
    add('alert-without-id', `${name} has no identifier: it is named by its place in the list.`);
  if (times.unreadable.length > 0) {
    add(
      'alert-time-unreadable',
      `${name} is kept, its times cannot be read: ${times.unreadable.join(', ')}.`,
    );
  }
  if (alert.ugcZones.length === 0) add('alert-without-zones', `${name} names no UGC zone: it joins none.`);
  if (alert.status === 'unknown') add('alert-status-unknown', `${name} has a status that is not known.`);
  return notes;
}

/** Codes of all code systems (`SAME`, `NationalWeatherService`), each once. */
function readEventCodes(raw: unknown): string[] {
  if (!isRecord(raw)) return readTexts(raw);
  return [...new Set(Object.values(raw).flatMap(readTexts))];
}

/** An identifier without the address that precedes it in `@id`. */
function readAlertId(value: unknown): string | null {
  return readText(value)?.replace(/^https:\/\/api\.weather\.gov\/alerts\//, '') ?? null;
}

function readReferences(raw: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const ids = items.map((item) =>
    isRecord(item) ? (readAlertId(item['identifier']) ?? readAlertId(item['@id'])) : readAlertId(item),
  );
  return [...new Set(ids.filter((id) => id !== null))];
}

function lowerCase(value: unknown): string {
  return (readText(value) ?? '').toLowerCase();
}
