import type { RawBundle } from '@dawn-patrol/contracts';
import { fieldsKept } from './fields-kept.ts';

/** As much of each list as a case needs; the first of a forecast, the newest of what was measured. */
const firstEntries: Readonly<Record<string, number>> = { periods: 12 };
const newestEntries: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  snotel: { values: 4 },
  snotelHourly: { values: 30 },
};
const firstGridValues = 12;

/** Forecast texts of which the presence alone is a fact, and what stands for them. */
const markedText = /^(special_avalanche_bulletin|avalanche_warning|avalanche_watch|special_announcements?)$/;
export const textMark = 'A text came with this product. It is not part of the recording.';

/** A bundle with what the program reads and nobody's sentences. A payload that is no JSON stays as it came. */
export function trimBundle(bundle: RawBundle): RawBundle {
  const { zoneId, asOf, ...payloads } = bundle;
  const kept = Object.entries(payloads).map(([member, payload]) => [
    member,
    payload === null || payload === undefined ? null : trim(payload, member, member),
  ]);
  return { zoneId, asOf, ...Object.fromEntries(kept) };
}

function trim(value: unknown, member: string, key: string): unknown {
  if (Array.isArray(value)) return shorten(value, member, key).map((entry) => trim(entry, member, key));
  if (typeof value !== 'object' || value === null) return value;
  const keeps = fieldsKept[member] ?? (() => false);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]): [string, unknown][] => {
      if (keeps(name)) return [[name, trim(entry, member, name)]];
      return markedText.test(name) && isSaid(entry) ? [[name, textMark]] : [];
    }),
  );
}

function shorten(entries: readonly unknown[], member: string, key: string): readonly unknown[] {
  const newest = newestEntries[member]?.[key];
  if (newest !== undefined) return entries.slice(-newest);
  const first = member.startsWith('nwsGrid') && key === 'values' ? firstGridValues : firstEntries[key];
  return first === undefined ? entries : entries.slice(0, first);
}

function isSaid(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;
}
