import {
  readInstant,
  succeed,
  type Result,
  type SourceFailure,
  type WeatherAlerts,
} from '@dawn-patrol/contracts';
import { isProblemDocument, mismatch, readNwsJson } from '../nws-failure.ts';
import { isRawAlertCollection } from './raw-alert.ts';
import { isRecord, readText } from '../read-value.ts';
import { readAlertFeatures } from './read-alert-features.ts';

const expected = 'a list of alerts of the National Weather Service';
const maximumLength = 16_000_000;

/**
 * The alerts of a list, in its order, whatever their status: whether one is in force is not judged
 * here. Takes the JSON text or its data, a FeatureCollection or the bare list of Features. An empty
 * list is news (no alert is in force); an error document or a list of which nothing can be read is
 * a failure, never an empty list. A Feature that tells of nothing is dropped with a note.
 * Failures: those of reading JSON (at most 16 MB), and `schema-mismatch`.
 */
export function parseNwsAlerts(payload: unknown): Result<WeatherAlerts, SourceFailure> {
  const json = readNwsJson(payload, { expected, maximumLength });
  if (!json.ok) return json;
  const data = json.value;
  if (isProblemDocument(data)) return mismatch(expected, data);
  const collection: unknown = Array.isArray(data) ? { features: data } : data;
  if (!isRawAlertCollection(collection)) return mismatch(`${expected} with features`, data, 'features');
  const { features, pagination, updated } = collection;
  const { alerts, notes } = readAlertFeatures(features);
  if (alerts.length === 0 && features.length > 0) {
    return mismatch(`${expected} with at least one readable feature`, features, 'features');
  }
  const goesOn = isRecord(pagination) && readText(pagination['next']) !== null;
  if (goesOn) {
    notes.push({
      code: 'alerts-incomplete',
      message: 'The list goes on at another address: alerts are missing.',
    });
  }
  const complete = !goesOn && alerts.length === features.length;
  return succeed({ updatedAt: readInstant(updated), complete, alerts, notes });
}
