import type { QualityFlag, Reading } from '@dawn-patrol/contracts';
import { RefusedRecord } from '../refused-record.ts';
import type { ReadingsReport, StationSeriesKey } from './station-reading.ts';

/** Stored as the index. New flags are only ever added at the end. */
export const storedQualities = [
  'good',
  'unknown',
  'suspect',
  'fail',
] as const satisfies readonly QualityFlag[];

/** A reading as it is stored. Both null: the source gives nothing. */
export interface ReadingContent {
  readonly value: number | null;
  readonly quality: number | null;
}

/** What a reading is beside the one in force; null when there is nothing on either side. */
export function compareReading(
  content: ReadingContent,
  earlier: ReadingContent | undefined,
): keyof ReadingsReport | null {
  if (earlier === undefined || earlier.value === null) {
    if (content.value === null) return null;
    return earlier === undefined ? 'created' : 'revised';
  }
  if (content.value === null) return 'withdrawn';
  if (content.value !== earlier.value) return 'revised';
  return content.quality === earlier.quality ? 'unchanged' : 'requalified';
}

/** @throws RefusedRecord for a value or a moment that is no number. */
export function toReadingContent(
  { triplet, quantity }: StationSeriesKey,
  endsAt: number,
  reading: Reading,
): ReadingContent {
  if (!Number.isSafeInteger(endsAt)) {
    throw new RefusedRecord(`Readings of ${triplet} were not saved: a ${quantity} has no moment.`);
  }
  if (!reading.observed) return { value: null, quality: null };
  if (Number.isFinite(reading.value)) {
    return { value: reading.value, quality: storedQualities.indexOf(reading.quality) };
  }
  throw new RefusedRecord(
    `Readings of ${triplet} were not saved: a ${quantity} is ${reading.value}, which is no number.`,
  );
}
