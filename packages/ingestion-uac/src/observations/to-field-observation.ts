import type { FieldObservation } from '@dawn-patrol/contracts';
import { readOfficialLink } from '../text/read-official-link.ts';
import { readText } from '../text/read-text.ts';
import { zoneByName } from '../zone-by-name.ts';
import type { RawObservation } from './raw-observation.ts';
import { readCoordinates } from './read-coordinates.ts';
import { readObservationDate } from './read-observation-date.ts';

/** What is wrong with a row, by the code of its note. */
export const observationDoubts = {
  'observation-region-unknown': 'in no region that is known here: they count for no zone',
  'observation-type-unknown': 'neither "Observation" nor "Avalanche": their kind is unknown',
  'observation-date-unreadable': 'without a day written month/day/year: when is unknown',
  'observation-coordinates-missing': 'without coordinates',
  'observation-coordinates-unreadable': 'with coordinates that are no "longitude,latitude" in or near Utah',
  'observation-link-refused': 'with a link that is not https on utahavalanchecenter.org: it is not shown',
} as const;
export type ObservationDoubt = keyof typeof observationDoubts;

export interface ObservationReading {
  readonly observation: FieldObservation;
  readonly doubts: readonly ObservationDoubt[];
}

const hosts = ['utahavalanchecenter.org'];
const kinds: ReadonlyMap<string, FieldObservation['kind']> = new Map([
  ['avalanche', 'avalanche'],
  ['observation', 'observation'],
]);

/** One row in the domain's language. The title's word before the colon is the kind, exactly; prose names none. */
export function toFieldObservation(raw: RawObservation): ObservationReading {
  const title = readTitle(raw.type);
  const zoneId = readZone(raw.state_region);
  const kind = kinds.get(title.kind.toLowerCase()) ?? 'unknown';
  const date = readObservationDate(raw.occurence_date);
  const coordinates = readCoordinates(raw.coordinates);
  const link = textOf(raw.details);
  const url = link === null ? null : readOfficialLink(link, hosts);
  const doubts: readonly (ObservationDoubt | false)[] = [
    zoneId === null && 'observation-region-unknown',
    kind === 'unknown' && 'observation-type-unknown',
    date === null && 'observation-date-unreadable',
    coordinates.state === 'absent' && 'observation-coordinates-missing',
    coordinates.state === 'unreadable' && 'observation-coordinates-unreadable',
    link !== null && url === null && 'observation-link-refused',
  ];
  const place = textOf(raw.region) ?? title.place;
  const where = coordinates.state === 'read' ? coordinates.value : null;
  return {
    observation: { zoneId, kind, date, place, url, coordinates: where },
    doubts: doubts.filter((doubt) => doubt !== false),
  };
}

/** "Avalanche:  Diving Board": a kind, and the place once more. */
function readTitle(value: unknown): { readonly kind: string; readonly place: string | null } {
  const [kind = '', ...rest] = (textOf(value) ?? '').split(':');
  const place = rest.join(':').trim();
  return { kind: kind.trim(), place: place === '' ? null : place };
}

function readZone(value: unknown) {
  const name = textOf(value);
  return name === null ? null : zoneByName(name);
}

function textOf(value: unknown): string | null {
  const field = readText(value);
  return field.state === 'text' ? field.text : null;
}
