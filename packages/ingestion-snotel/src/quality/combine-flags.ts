import type { QualityFlag } from '@dawn-patrol/contracts';

/** Worst first: what decides when several checks judge one value. */
const precedence: readonly QualityFlag[] = ['fail', 'suspect', 'unknown', 'good'];

/**
 * One quality of several: fail before suspect before unknown before good; `good` for none. That a
 * value is missing is no flag: a missing reading has none.
 * Source: QARTOD aggregate flag, https://ioos.noaa.gov/project/qartod/ (seen 2026-11-20); unknown
 * stands before good here, so that an estimate never passes for a measurement.
 */
export function combineFlags(flags: readonly QualityFlag[]): QualityFlag {
  return precedence.find((flag) => flags.includes(flag)) ?? 'good';
}
