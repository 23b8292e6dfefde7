import type { ZoneDay } from '@dawn-patrol/analysis';
import type { Result } from '@dawn-patrol/contracts';

/** A part of a season that could not be read, and where it is. */
export interface SeasonFault {
  readonly where: string;
  readonly message: string;
}

/** Where the zone-days of a replay come from, one after the other: the days of a zone from old to new. */
export interface SeasonSource {
  /** For people: which file, folder or database. */
  readonly name: string;
  readonly days: () => AsyncIterable<Result<ZoneDay, SeasonFault>>;
  /** What was assumed while reading. Complete once all days were read. */
  readonly notes: () => readonly string[];
}
