import type { Reading, StationTriplet } from '@dawn-patrol/contracts';
import type { StationField } from '../element-table.ts';

/** Values on an even grid of days or hours, in the field's unit; null where there is none. */
export type Track = readonly (number | null)[];

/** The tracks of one station, all of one length. A field that the answer lacks has no track. */
export type Tracks = ReadonlyMap<StationField, Track>;

/** The readings of one station on an even grid, as the service sent them, in SI units. */
export interface StationGrid {
  readonly triplet: StationTriplet;
  /** Days or hours since 1970 of the first reading, in Pacific standard time. */
  readonly first: number;
  readonly length: number;
  /**
   * Each observed reading carries the best quality that the service's own flags allow: `good` when
   * it has no objection, `unknown` for an estimate, `suspect` when it suspects the value.
   */
  readonly readings: ReadonlyMap<StationField, readonly Reading[]>;
}

/** The checks, by name. */
type CheckId =
  | 'range'
  | 'rate-of-change'
  | 'spike'
  | 'step'
  | 'flat-line'
  | 'repeats'
  | 'density'
  | 'swe-without-precipitation'
  | 'temperature-order'
  | 'thermometer'
  | 'unit-slip'
  | 'neighbours';

/** One value that one check objects to. */
export interface Finding {
  readonly check: CheckId;
  readonly field: StationField;
  readonly index: number;
  readonly flag: 'suspect' | 'fail';
}

/** What a check of one station looks at. */
export interface CheckInput {
  readonly tracks: Tracks;
  /** Whether the water year, and with it accumulated precipitation, may begin anew between two places. */
  readonly beginsWaterYear: (from: number, to: number) => boolean;
}

/** What a stage of checks looks at. */
export interface StageInput extends CheckInput {
  /** The changes of these tracks that no weather explains. Two stages ask: they are looked for once. */
  readonly doubtful: () => readonly Finding[];
}
