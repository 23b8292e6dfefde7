import {
  readInstant,
  succeed,
  type Result,
  type SourceFailure,
  type WeatherGrid,
} from '@dawn-patrol/contracts';
import { isProblemDocument, mismatch, readNwsJson } from '../nws-failure.ts';
import { isRecord } from '../read-value.ts';
import { readElevation } from '../reading/read-elevation.ts';
import { noteUpdateTime } from '../reading/note-update-time.ts';
import { readGridLayers } from './read-grid-layers.ts';

const expected = 'the raw forecast of a grid cell of the National Weather Service';
const maximumLength = 8_000_000;

/**
 * The raw forecast of one grid cell, layer by layer, in SI units. Takes the JSON text or its data, a
 * whole GeoJSON Feature or its bare `properties`. Values stay what the service says of an interval:
 * totals of snow and water are totals of the whole interval, never of an hour (sum them with
 * `totalWithin`, read the others with `stateAt`). Directions are given also for calm air. An
 * interval that begins NOW begins when the document was generated, else when it was updated.
 * `updatedAt` is null, with a note, when the service does not say when the forecast was made.
 * Failures: those of reading JSON (at most 8 MB), and `schema-mismatch` when no layer is there or
 * no listed value can be read.
 */
export function parseNwsGrid(payload: unknown): Result<WeatherGrid, SourceFailure> {
  const json = readNwsJson(payload, { expected, maximumLength });
  if (!json.ok) return json;
  const data = json.value;
  const inner = isRecord(data) ? data['properties'] : undefined;
  const properties = isRecord(inner) ? inner : data;
  if (!isRecord(properties) || isProblemDocument(data)) return mismatch(expected, data);
  const { updateTime, generatedAt, elevation } = properties;
  const updatedAt = readInstant(updateTime);
  const { layers, notes, usable } = readGridLayers(properties, readInstant(generatedAt) ?? updatedAt);
  if (!usable) return mismatch(`${expected} with a readable layer`, data);
  return succeed({
    updatedAt,
    elevationM: readElevation(elevation),
    layers,
    notes: [...noteUpdateTime(updatedAt, updateTime), ...notes],
  });
}
