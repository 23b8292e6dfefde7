import {
  decisionSchema,
  isoInstantSchema,
  regionSynthesisSchema,
  sourceFailureSchema,
  zoneAlertSchema,
  zoneForecastSchema,
  zoneIdSchema,
} from '@dawn-patrol/contracts';
import { z } from 'zod';
import { storedPayloadSchema } from './stored-payload.ts';

/** Version of the stored shape. A record of another version is reported, never guessed at. */
export const runRecordSchemaVersion = 1;

/** What a run concluded about one zone, apart from the payloads it read. */
export const zoneConclusionSchema = z.object({
  /** Fetches that gave nothing. */
  failures: z.array(sourceFailureSchema),
  forecast: zoneForecastSchema.nullable(),
  decision: decisionSchema.nullable(),
  alert: zoneAlertSchema.nullable(),
  /** What broke in our own code, or null: a zone that breaks never takes the other zones with it. */
  error: z.string().nullable(),
});
export type ZoneConclusion = z.infer<typeof zoneConclusionSchema>;

/** Everything one run read and concluded for one zone. */
export const zoneRunRecordSchema = z.object({
  zoneId: zoneIdSchema,
  /** Joins the ingestion, analysis and alert records of this zone in this run. */
  traceId: z.string().min(1),
  payloads: z.array(storedPayloadSchema),
  ...zoneConclusionSchema.shape,
});
export type ZoneRunRecord = z.infer<typeof zoneRunRecordSchema>;

/** The run itself: one moment, live or replayed. */
export const runHeaderSchema = z.object({
  schemaVersion: z.literal(runRecordSchemaVersion),
  /** Given by the caller, the same for the same moment of the same replay: saving is keyed by it. */
  runId: z.string().min(1),
  asOf: isoInstantSchema,
  startedAt: isoInstantSchema,
  mode: z.enum(['live', 'replay']),
  /** The recorded day that was replayed; null for a live run. */
  replayOf: z.string().nullable(),
});
export type RunHeader = z.infer<typeof runHeaderSchema>;

/** One pipeline run for one moment, as it is saved: in one transaction, or not at all. */
export const runRecordSchema = z.object({
  ...runHeaderSchema.shape,
  zones: z.array(zoneRunRecordSchema),
  /** What the zones show together. Absent in a run of some zones only, and in records from before it was kept. */
  synthesis: regionSynthesisSchema.optional(),
});
export type RunRecord = z.infer<typeof runRecordSchema>;
