export type { CachedResponse } from './cached-response.ts';
export { openStore, type OpenStoreOptions } from './open-store.ts';
export {
  runRecordSchema,
  runRecordSchemaVersion,
  zoneRunRecordSchema,
  type RunHeader,
  type RunRecord,
  type ZoneConclusion,
  type ZoneRunRecord,
} from './run-record.ts';
export type { StoreFailure, StoreResult } from './store-failure.ts';
export type { Store } from './store-port.ts';
export type {
  ReadingsProvenance,
  ReadingsReport,
  StationQuantity,
  StationReadings,
  StationSeriesKey,
  StoredReading,
} from './station/station-reading.ts';
export {
  payloadKinds,
  payloadKindSchema,
  storedPayloadSchema,
  type PayloadKind,
  type PayloadReference,
  type StoredPayload,
} from './stored-payload.ts';
export type {
  RunList,
  RunSummary,
  SaveReport,
  StoredRun,
  StoredZoneRun,
  StoreHealth,
  UnreadableRecord,
  ZoneRunInRun,
  ZoneRunList,
} from './stored-run.ts';
