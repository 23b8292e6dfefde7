import type { Note, ZoneId } from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readText } from '../text/read-text.ts';
import { zoneByName } from '../zone-by-name.ts';
import { rawFeatureSchema, type RawZoneProperties } from './raw-map-layer.ts';

/** The Utah center's id at avalanche.org. */
const centerId = 'uac';

export interface ZoneFeature {
  readonly zoneId: ZoneId;
  readonly properties: RawZoneProperties;
}

export interface SortedFeatures {
  readonly features: readonly ZoneFeature[];
  readonly notes: readonly Note[];
}

/**
 * The features of the Utah center with their zones. A feature is left out, with a note, when it is
 * none, names no center, or its slug and name together do not name exactly one zone.
 */
export function sortFeatures(candidates: readonly unknown[]): SortedFeatures {
  const features: ZoneFeature[] = [];
  const notes: Note[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const parsed = rawFeatureSchema.safeParse(candidate);
    if (!parsed.success) {
      notes.push(leftOut('map-feature-unusable', index, `is ${describeValue(candidate)}`));
      continue;
    }
    const { properties } = parsed.data;
    const center = readText(properties.center_id);
    if (center.state === 'text' && center.text.toLowerCase() !== centerId) continue;
    const zoneId = center.state === 'text' ? zoneOf(properties) : null;
    if (zoneId === null) notes.push(leftOut('map-feature-unusable', index, describe(properties)));
    else features.push({ zoneId, properties });
  }
  return { features, notes };
}

function zoneOf({ slug, name }: RawZoneProperties): ZoneId | null {
  const named = new Set([slug, name].flatMap((value) => zoneNamed(value) ?? []));
  const [only = null, ...others] = named;
  return others.length === 0 ? only : null;
}

function zoneNamed(value: unknown): ZoneId | null {
  const field = readText(value);
  return field.state === 'text' ? zoneByName(field.text) : null;
}

function describe({ center_id, slug, name }: RawZoneProperties): string {
  return `has the center ${describeValue(center_id)}, the slug ${describeValue(slug)} and the name ${describeValue(name)}`;
}

function leftOut(code: string, index: number, what: string): Note {
  return {
    code,
    message: `Expected a zone of the Utah center in feature ${index}, which ${what}: it was left out.`,
  };
}
