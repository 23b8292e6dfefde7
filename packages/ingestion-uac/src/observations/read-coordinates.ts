import type { FieldObservation } from '@dawn-patrol/contracts';
import { readText } from '../text/read-text.ts';

export type CoordinatesReading =
  | { readonly state: 'absent' | 'unreadable' }
  | { readonly state: 'read'; readonly value: NonNullable<FieldObservation['coordinates']> };

/**
 * Utah with about a degree around it (37 to 42 north, 109 to 114 west): the center's zones reach
 * over the border. A place outside has its numbers swapped, a lost sign or zeros in it.
 */
const bounds = { south: 36, north: 43, west: -115, east: -108 };
/** All of it lies west and north. */
const pair = /^(-\d{1,3}(?:\.\d{1,20})?)\s*,\s*(\d{1,3}(?:\.\d{1,20})?)$/;

/** A place written as longitude, then latitude. */
export function readCoordinates(value: unknown): CoordinatesReading {
  const field = readText(value);
  if (field.state !== 'text') return { state: field.state };
  const match = pair.exec(field.text);
  const longitude = Number(match?.[1]);
  const latitude = Number(match?.[2]);
  const isNear =
    longitude >= bounds.west &&
    longitude <= bounds.east &&
    latitude >= bounds.south &&
    latitude <= bounds.north;
  return isNear ? { state: 'read', value: { latitude, longitude } } : { state: 'unreadable' };
}
