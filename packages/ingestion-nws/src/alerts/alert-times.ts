import { readInstant, type IsoInstant, type WeatherAlert } from '@dawn-patrol/contracts';
import type { RawAlert } from './raw-alert.ts';
import { excerpt } from '../read-value.ts';

/** When an alert was sent, starts and ends, and which of its fields could not be read. */
export interface AlertTimes extends Pick<WeatherAlert, 'sentAt' | 'startsAt' | 'endsAt'> {
  /** Such as `ends "tomorrow"`; empty when every field used was readable or absent. */
  readonly unreadable: readonly string[];
}

/**
 * The start is the onset, else when the message takes effect, else when it was sent; the end is
 * that of the hazard, else when the message lapses. The first field that is present decides: if it
 * is unreadable the time is null, because another field says another thing (a message often lapses
 * long before its hazard ends).
 */
export function readAlertTimes(raw: RawAlert): AlertTimes {
  const unreadable = new Set<string>();
  const firstPresent = (fields: readonly AlertTimeField[]): IsoInstant | null => {
    const field = fields.find((name) => isPresent(raw[name]));
    if (field === undefined) return null;
    const instant = readInstant(raw[field]);
    if (instant === null) unreadable.add(`${field} ${excerpt(raw[field])}`);
    return instant;
  };
  const sentAt = firstPresent(['sent']);
  const startsAt = firstPresent(['onset', 'effective', 'sent']);
  const endsAt = firstPresent(['ends', 'expires']);
  return { sentAt, startsAt, endsAt, unreadable: [...unreadable] };
}

type AlertTimeField = 'sent' | 'effective' | 'onset' | 'ends' | 'expires';

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '');
}
