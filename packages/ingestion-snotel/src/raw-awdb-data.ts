import { z } from 'zod';

const anything = z.unknown().optional();

/** The answer of `/data`: one entry for each station that the service knows. */
export const rawAwdbDataSchema = z.array(z.unknown());

/** One station; a text in `error` says that the service failed for it, inside a 200. */
export const rawStationSchema = z.object({
  stationTriplet: anything,
  data: z.array(z.unknown()).nullish(),
  error: anything,
});

/** One element's series at one station. */
export const rawSeriesSchema = z.object({
  stationElement: z.object({
    elementCode: z.string(),
    durationName: anything,
    storedUnitCode: anything,
    /** Counts the sensors for one element, 1 first. */
    ordinal: anything,
  }),
  values: z.array(z.unknown()).nullish(),
  error: anything,
});
export type RawSeries = z.infer<typeof rawSeriesSchema>;

/**
 * One row. `qcFlag` is what the service's checks found, `qaFlag` how far people have reviewed it. Rows
 * come by the hundred thousand: they are read by hand, not through a schema.
 */
export interface RawRow {
  readonly date: unknown;
  readonly value: unknown;
  readonly qcFlag: unknown;
  readonly qaFlag: unknown;
}

/** The row's fields, absent ones undefined; null for anything that is no row. */
export function readRawRow(row: unknown): RawRow | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return null;
  return {
    date: 'date' in row ? row.date : undefined,
    value: 'value' in row ? row.value : undefined,
    qcFlag: 'qcFlag' in row ? row.qcFlag : undefined,
    qaFlag: 'qaFlag' in row ? row.qaFlag : undefined,
  };
}
