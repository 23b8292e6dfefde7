import type { Note, Reading } from '@dawn-patrol/contracts';
import { excerpt } from '../read-value.ts';
import type { QuantityKind } from '../reading/quantity.ts';
import { childrenNamed, type XmlElement } from '../xml/xml-element.ts';
import { dwmlKinds } from './dwml-units.ts';
import { readDwmlReadings, readDwmlSummaries, type DwmlParameter, type Timed } from './read-dwml-series.ts';
import type { TimeLayouts } from './read-time-layouts.ts';

/** The parameters that become an hour's readings. One that the document has not is empty. */
export interface DwmlSeries {
  readonly hourlyTemperature: readonly Timed<Reading>[];
  readonly maximumTemperature: readonly Timed<Reading>[];
  readonly minimumTemperature: readonly Timed<Reading>[];
  readonly dewpoint: readonly Timed<Reading>[];
  readonly relativeHumidity: readonly Timed<Reading>[];
  readonly precipitationProbability: readonly Timed<Reading>[];
  readonly windSpeed: readonly Timed<Reading>[];
  readonly windDirection: readonly Timed<Reading>[];
  readonly summary: readonly Timed<string | null>[];
}

/** The series of a block of parameters, joined to their times by the key of their layout. */
export function readDwmlParameters(
  parameters: readonly XmlElement[],
  layouts: TimeLayouts,
  notes: Note[],
): DwmlSeries {
  const find = (name: string, type: string | null): DwmlParameter | null =>
    findParameter(parameters, layouts, name, type, notes);
  const read = (name: string, type: string | null, kind: QuantityKind): Timed<Reading>[] => {
    const parameter = find(name, type);
    return parameter === null ? [] : readDwmlReadings(parameter, kind, notes);
  };
  const weather = find('weather', null);
  return {
    hourlyTemperature: read('temperature', 'hourly', dwmlKinds.temperature),
    maximumTemperature: read('temperature', 'maximum', dwmlKinds.temperature),
    minimumTemperature: read('temperature', 'minimum', dwmlKinds.temperature),
    dewpoint: read('temperature', 'dew point', dwmlKinds.temperature),
    relativeHumidity: read('humidity', 'relative', dwmlKinds.percent),
    precipitationProbability: read('probability-of-precipitation', null, dwmlKinds.percent),
    windSpeed: read('wind-speed', 'sustained', dwmlKinds.speed),
    windDirection: read('direction', 'wind', dwmlKinds.direction),
    summary: weather === null ? [] : readDwmlSummaries(weather),
  };
}

/** The first element of that name and type whose layout is known; one with an unknown layout gets a note. */
function findParameter(
  parameters: readonly XmlElement[],
  layouts: TimeLayouts,
  name: string,
  type: string | null,
  notes: Note[],
): DwmlParameter | null {
  const elements = parameters.flatMap((block) => childrenNamed(block, name));
  const ofType = elements.filter(
    ({ attributes }) => type === null || attributes.get('type')?.toLowerCase() === type,
  );
  for (const element of ofType) {
    const key = element.attributes.get('time-layout');
    const layout = layouts.byKey.get(key ?? '');
    if (layout !== undefined) return { element, layout };
    const message = `${excerpt(`${name} ${type ?? ''}`)} names the time layout ${excerpt(key)}, which is not there.`;
    notes.push({ code: 'dwml-layout-unknown', message });
  }
  return null;
}
