import {
  fail,
  succeed,
  zoneIds,
  type MapLayer,
  type MapLayerZone,
  type Note,
  type Result,
  type SourceFailure,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit/parse';
import { describeValue } from '../text/describe-value.ts';
import { uacFailure } from '../uac-failure.ts';
import { keepGraver } from './keep-graver.ts';
import { rawMapLayerSchema } from './raw-map-layer.ts';
import { sortFeatures, type ZoneFeature } from './sort-features.ts';
import { toMapLayerZone } from './to-map-layer-zone.ts';

const expected = "avalanche.org's map layer";
/** The Utah layer has about 50,000 characters with its geometry, that of all centers some millions. */
const maximumLength = 8_000_000;

/**
 * What avalanche.org's map layer says of the nine zones, north to south; features of other centers
 * are passed over. A zone that is not in it leaves a note, never a rating; of a zone that is in it
 * twice the graver reading counts, with a note. Failures: `too-large`, `not-json`,
 * `schema-mismatch`, and `empty` when it holds no usable zone of Utah.
 */
export function parseMapLayer(payload: unknown): Result<MapLayer, SourceFailure> {
  const json = readJson(payload, { expected, maximumLength });
  if (!json.ok) return uacFailure(json.failure);
  const layer = rawMapLayerSchema.safeParse(json.value);
  if (!layer.success) return notALayer(json.value);
  const { features, notes } = sortFeatures(layer.data.features);
  if (features.length === 0) return nothingOfUtah(layer.data.features.length, notes);
  return succeed(toLayer(features, notes));
}

function toLayer(features: readonly ZoneFeature[], sortingNotes: readonly Note[]): MapLayer {
  const byZone = new Map<ZoneId, MapLayerZone>();
  const notes = [...sortingNotes];
  for (const { zoneId, properties } of features) {
    const { zone, notes: zoneNotes } = toMapLayerZone(zoneId, properties);
    const known = byZone.get(zoneId);
    byZone.set(zoneId, known === undefined ? zone : keepGraver(known, zone));
    notes.push(...zoneNotes, ...(known === undefined ? [] : [noteTwice(zoneId)]));
  }
  const zones = zoneIds.flatMap((id) => byZone.get(id) ?? []);
  return { zones, notes: [...notes, ...noteMissing(zones)] };
}

function noteTwice(zoneId: ZoneId): Note {
  return {
    code: 'map-zone-twice',
    message: `The layer has ${zoneId} more than once: the graver reading counts.`,
  };
}

function noteMissing(zones: readonly MapLayerZone[]): Note[] {
  const missing = zoneIds.filter((id) => zones.every(({ zoneId }) => zoneId !== id));
  if (missing.length === 0) return [];
  const message = `The layer says nothing of ${missing.join(', ')}.`;
  return [{ code: 'map-zone-missing', message }];
}

function notALayer(value: unknown) {
  if (value === null) return uacFailure({ kind: 'empty', message: `Expected ${expected}, got null.` });
  return uacFailure({
    kind: 'schema-mismatch',
    path: 'features',
    message: `Expected ${expected}: an object with a list in "features", got ${describeValue(value)}. The source may have changed its format.`,
  });
}

function nothingOfUtah(count: number, notes: readonly Note[]): Result<never, SourceFailure> {
  const reasons = notes.map(({ message }) => ` ${message}`).join('');
  return fail({
    kind: 'empty',
    source: 'uac',
    message: `Expected ${expected} with zones of the Utah center, got ${count} features without any.${reasons}`,
  });
}
