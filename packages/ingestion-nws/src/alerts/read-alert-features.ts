import type { Note, WeatherAlert } from '@dawn-patrol/contracts';
import { toWeatherAlert } from './to-weather-alert.ts';

export interface ReadFeatures {
  readonly alerts: WeatherAlert[];
  readonly notes: Note[];
}

/**
 * The alerts among the features of a list, in its order. One that tells of nothing is dropped with a
 * note; two with the same identifier are both kept, with a note.
 */
export function readAlertFeatures(features: readonly unknown[]): ReadFeatures {
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
    if (ids.has(id)) {
      notes.push({ code: 'alert-duplicate', message: `${id} is listed twice: both are kept.` });
    }
    ids.add(id);
    alerts.push(read.alert);
    notes.push(...read.notes);
  }
  return { alerts, notes };
}
