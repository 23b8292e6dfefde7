import {
  readInstant,
  succeed,
  type Note,
  type Result,
  type SourceFailure,
  type WeatherAlert,
  type WeatherAlerts,
} from '@dawn-patrol/contracts';
import { isProblemDocument, mismatch, readNwsJson } from '../nws-failure.ts';
import { rawAlertCollectionSchema } from './raw-alert.ts';
import { readText } from '../read-value.ts';
import { toWeatherAlert } from './to-weather-alert.ts';

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
  const collection = rawAlertCollectionSchema.safeParse(Array.isArray(data) ? { features: data } : data);
  if (!collection.success) return mismatch(`${expected} with features`, data, 'features');
  const { features, pagination, updated } = collection.data;
  const { alerts, notes } = readFeatures(features);
  if (alerts.length === 0 && features.length > 0) {
    return mismatch(`${expected} with at least one readable feature`, features, 'features');
  }
  const goesOn = readText(pagination?.next) !== null;
  if (goesOn) {
    notes.push({
      code: 'alerts-incomplete',
      message: 'The list goes on at another address: alerts are missing.',
    });
  }
  const complete = !goesOn && alerts.length === features.length;
  return succeed({ updatedAt: readInstant(updated), complete, alerts, notes });
}

function readFeatures(features: readonly unknown[]): { alerts: WeatherAlert[]; notes: Note[] } {
  const alerts: WeatherAlert[] = [];
  const notes: Note[] = [];
  const ids = new Set<string>();
  for (const [index, feature] of features.entries()) {
    const read = toWeatherAlert(feature, index);
    if (read === null) {
      notes.push({ code: 'alert-unusable', message: `Feature ${index} has no event: it is left out.` });
      continue;
    }
    const { id } = read.alert;
    if (ids.has(id))
      notes.push({ code: 'alert-duplicate', message: `${id} is listed twice: both are kept.` });
    ids.add(id);
    alerts.push(read.alert);
    notes.push(...read.notes);
  }
  return { alerts, notes };
}
