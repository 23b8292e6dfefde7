import type { Reading } from '@dawn-patrol/contracts';

/** The value of a reading that a signal may use: observed, and neither suspect nor failed. */
export function trustedValue(reading: Reading): number | null {
  if (!reading.observed || reading.quality === 'suspect' || reading.quality === 'fail') return null;
  return reading.value;
}
