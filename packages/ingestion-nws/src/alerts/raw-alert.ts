import { isRecord } from '../read-value.ts';

/** The answer of `/alerts/active`: a GeoJSON FeatureCollection. */
export interface RawAlertCollection {
  readonly features: readonly unknown[];
  /** When the list was put together. */
  readonly updated?: unknown;
  /** Present when the list goes on at another address. */
  readonly pagination?: unknown;
}

export function isRawAlertCollection(data: unknown): data is RawAlertCollection {
  return isRecord(data) && Array.isArray(data['features']);
}

/** One Feature: only that it has `properties` decides whether it is an alert at all. */
export interface RawAlertFeature {
  readonly id?: unknown;
  readonly properties: RawAlert;
}

export function isRawAlertFeature(feature: unknown): feature is RawAlertFeature {
  return isRecord(feature) && isRecord(feature['properties']);
}

export interface RawAlert {
  readonly '@id'?: unknown;
  readonly id?: unknown;
  readonly event?: unknown;
  readonly eventCode?: unknown;
  readonly geocode?: unknown;
  readonly affectedZones?: unknown;
  readonly areaDesc?: unknown;
  readonly references?: unknown;
  readonly status?: unknown;
  readonly messageType?: unknown;
  readonly severity?: unknown;
  readonly headline?: unknown;
  readonly sent?: unknown;
  readonly effective?: unknown;
  readonly onset?: unknown;
  readonly expires?: unknown;
  readonly ends?: unknown;
}
