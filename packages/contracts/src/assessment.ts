import { z } from 'zod';
import { isoInstantSchema } from './iso-instant.ts';
import { sourceIdSchema, sourceStateSchema } from './source.ts';
import { stationTripletSchema } from './station-triplet.ts';
import { cellIdSchema } from './rose.ts';
import { dangerLevelSchema } from './danger.ts';

/** A measured or forecast value that a signal used, with its unit, time and place. */
export const signalReadingSchema = z.object({
  quantity: z.string(),
  value: z.number(),
  unit: z.string(),
  at: isoInstantSchema,
  station: stationTripletSchema.optional(),
});
export type SignalReading = z.infer<typeof signalReadingSchema>;

/** What one hazard sign says. `not-evaluable` is never read as calm. */
export const signalSchema = z.object({
  id: z.string(),
  state: z.enum(['calm', 'elevated', 'critical', 'not-evaluable']),
  /** The cells that it bears on, in rose order; empty where it speaks of the whole zone. */
  cells: z.array(cellIdSchema),
  /** Of wind loading: cells along the wind, which load less surely than `cells`. */
  crossLoaded: z.array(cellIdSchema).optional(),
  readings: z.array(signalReadingSchema),
  /** What was missing: for a judgement when the state is `not-evaluable`, else for a complete one. */
  missing: z.array(z.string()).optional(),
  /** What the state rests on; `forecast` as soon as one value behind it is a forecast. Absent: nothing was judged. */
  basis: z.enum(['measured', 'forecast', 'reported']).optional(),
  /** When that which raised a measured signal had been measured: only what comes after an issue can outrun it. */
  raisedAt: isoInstantSchema.optional(),
});
export type Signal = z.infer<typeof signalSchema>;

/** How far apart in time the sources of a bundle are: beyond the policy's limit they are not correlated. */
export const coherenceSchema = z.object({
  coherent: z.boolean(),
  /** Hours between the earliest and the latest of `times`; null when no source carries a time. */
  spreadHours: z.number().nullable(),
  maximumSpreadHours: z.number(),
  /** The times compared, by source; a source without one, and expired measurements, are left out. */
  times: z.array(z.object({ source: sourceIdSchema, at: isoInstantSchema })),
});
export type Coherence = z.infer<typeof coherenceSchema>;

/** State of one source at the moment of the bundle, with the time and the reason behind it. */
export const sourceReportSchema = z.object({
  source: sourceIdSchema,
  state: sourceStateSchema,
  /** Newest time that the source vouches for: issue, update, or end of the newest measured day. */
  referenceAt: isoInstantSchema.nullable(),
  /** Hours from `referenceAt` to the bundle's moment; negative for a time still to come. */
  ageHours: z.number().nullable(),
  /** True when the source owes data and has given none for longer than the policy allows. */
  gap: z.boolean(),
  reason: z.string(),
});
export type SourceReport = z.infer<typeof sourceReportSchema>;

/** The middle of what the good stations of a zone say, with how far they are apart and how many they are. */
export const stationSummarySchema = z.object({
  median: z.number(),
  low: z.number(),
  high: z.number(),
  /** Stations with a good reading. */
  count: z.int().min(1),
});

/** The snowpack of a zone on its newest measured day: medians over good stations, never a mean with a bad one in it. */
export const snowpackSummarySchema = z.object({
  /** End of the measured day. */
  endsAt: isoInstantSchema,
  /** Stations in the payload, good or not. */
  stations: z.int().min(0),
  snowDepthCm: stationSummarySchema.nullable(),
  sweMm: stationSummarySchema.nullable(),
  snowDepthChange24hCm: stationSummarySchema.nullable(),
  sweChange24hMm: stationSummarySchema.nullable(),
  /** Readings that were left out, by station: suspect or failed. */
  leftOut: z.array(z.object({ station: stationTripletSchema, quantity: z.string(), reason: z.string() })),
});
export type SnowpackSummary = z.infer<typeof snowpackSummarySchema>;

/** An automated comparison from weather and snowpack alone: not a forecast, and it never lowers anything. */
export const secondOpinionSchema = z.object({
  level: dangerLevelSchema,
  low: dangerLevelSchema,
  high: dangerLevelSchema,
  drivers: z.array(z.string()),
  missing: z.array(z.string()),
});
export type SecondOpinion = z.infer<typeof secondOpinionSchema>;
