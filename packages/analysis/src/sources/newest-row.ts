import type { IsoInstant, Parsed, Reading, Snowpack, StationSeries } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { isInFuture } from './age.ts';
import { emptyAsNothing } from './empty-as-nothing.ts';
import type { PartFinding } from './source-part.ts';

/** Which rows of a station to look at, which of their readings count, and what is still to come. */
export interface RowSearch<Row> {
  /** Days or hours, ascending. */
  readonly rows: (station: StationSeries) => readonly Row[];
  readonly readings: (row: Row) => readonly Reading[];
  readonly asOf: IsoInstant;
  readonly policy: Policy;
}

/**
 * The end of the newest row over all stations that is over at the moment being judged. A row counts
 * with one reading that was observed and did not fail its checks; `undated` where none does.
 */
export function findNewestRow<Row extends { readonly endsAt: IsoInstant }>(
  parsed: Parsed<Snowpack>,
  search: RowSearch<Row>,
): PartFinding {
  const snowpack = emptyAsNothing(parsed);
  if (snowpack === null) return { kind: 'absent' };
  if (!snowpack.ok) return { kind: 'unreadable', message: snowpack.failure.message };
  const ends = snowpack.value.stations.map((station) => newestEndsOf(station, search));
  const finished = latest(ends.map((end) => end.finished));
  if (finished !== null) return { kind: 'dated', at: finished };
  const unfinished = latest(ends.map((end) => end.unfinished));
  return unfinished === null ? { kind: 'undated' } : { kind: 'future', at: unfinished };
}

interface NewestEnds {
  readonly finished: IsoInstant | null;
  readonly unfinished: IsoInstant | null;
}

function newestEndsOf<Row extends { readonly endsAt: IsoInstant }>(
  station: StationSeries,
  { rows, readings, asOf, policy }: RowSearch<Row>,
): NewestEnds {
  const all = rows(station);
  let unfinished: IsoInstant | null = null;
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const row = all[index];
    if (row === undefined || !readings(row).some(isUsable)) continue;
    if (!isInFuture(row.endsAt, asOf, policy)) return { finished: row.endsAt, unfinished };
    unfinished ??= row.endsAt;
  }
  return { finished: null, unfinished };
}

function latest(ends: readonly (IsoInstant | null)[]): IsoInstant | null {
  return ends.reduce(
    (newest, end) => (newest === null || (end !== null && end > newest) ? end : newest),
    null,
  );
}

function isUsable(reading: Reading): boolean {
  return reading.observed && reading.quality !== 'fail';
}
