import {
  missingReading,
  readInstant,
  succeed,
  type Note,
  type Reading,
  type Result,
  type SourceFailure,
  type WeatherForecast,
} from '@dawn-patrol/contracts';
import { mismatch } from '../nws-failure.ts';
import { noteUpdateTime } from '../reading/note-update-time.ts';
import { readAmount } from '../reading/quantity.ts';
import { readXml } from '../xml/read-xml.ts';
import { childNamed, childrenNamed, textOfChild, type XmlElement } from '../xml/xml-element.ts';
import { dwmlKinds } from './dwml-units.ts';
import { readDwmlParameters, type DwmlSeries } from './read-dwml-parameters.ts';
import { readTimeLayouts } from './read-time-layouts.ts';
import { toDwmlHours } from './to-dwml-hours.ts';

const expected = 'a DWML forecast of the National Weather Service';

/**
 * A forecast of the Digital Weather Markup Language, in SI units, hours or periods ascending. Of the
 * data blocks the forecast counts, never the observations; of several locations the first, with a
 * note. Values join the times of their layout by key and index; those of different layouts meet only
 * where both hold (see `toDwmlHours`). Units are never assumed: the older site's hourly product names
 * none for temperature and wind, which are then missing, with a note. `updatedAt` is the creation
 * date of the head, the only time the document tells.
 * Failures: those of reading XML (at most 500,000 characters), and `schema-mismatch` for other documents and when
 * no value has a time.
 */
export function parseDwml(payload: unknown): Result<WeatherForecast, SourceFailure> {
  const xml = readXml(payload, expected);
  if (!xml.ok) return xml;
  const { root } = xml.value;
  const data = childrenNamed(root, 'data').find(isForecast);
  if (root.name !== 'dwml' || data === undefined) {
    return mismatch(
      `${expected} with the element dwml and a block of forecast data`,
      `the element ${root.name}`,
    );
  }
  const notes: Note[] = [...xml.value.notes];
  const layouts = readTimeLayouts(data);
  const series = readDwmlParameters(chooseParameters(data, notes), layouts, notes);
  const hours = toDwmlHours(series);
  if (hours.length === 0) return mismatch(`${expected} with values and their times`, 'none', 'dwml.data');
  const created = readCreationDate(root);
  const updatedAt = readInstant(created);
  return succeed({
    updatedAt,
    generatedAt: null,
    elevationM: readHeight(data),
    hours,
    notes: [...noteUpdateTime(updatedAt, created), ...layouts.notes, ...notes, ...noteExtremes(series)],
  });
}

function isForecast(data: XmlElement): boolean {
  return /^(?:forecast)?$/.test(data.attributes.get('type') ?? '');
}

/** The parameters of the first location; a block that names none is of every location. */
function chooseParameters(data: XmlElement, notes: Note[]): readonly XmlElement[] {
  const [first, ...others] = childrenNamed(data, 'location').map((place) =>
    textOfChild(place, 'location-key'),
  );
  if (others.length > 0) {
    const message = `The document is of ${others.length + 1} locations: the first counts.`;
    notes.push({ code: 'dwml-several-locations', message });
  }
  return childrenNamed(data, 'parameters').filter(({ attributes }) => {
    const place = attributes.get('applicable-location');
    return place === undefined || place === (first ?? place);
  });
}

function readCreationDate(root: XmlElement): string | null {
  const head = childNamed(root, 'head');
  const product = head === undefined ? undefined : childNamed(head, 'product');
  return product === undefined ? null : textOfChild(product, 'creation-date');
}

function readHeight(data: XmlElement): Reading {
  const location = childNamed(data, 'location');
  const height = location === undefined ? undefined : childNamed(location, 'height');
  if (height === undefined || height.text === '') return missingReading('absent');
  const unit = (height.attributes.get('height-units') ?? height.attributes.get('units'))?.toLowerCase();
  return /^-?\d+(?:\.\d+)?$/.test(height.text)
    ? readAmount(Number(height.text), unit, dwmlKinds.height)
    : missingReading('not-a-number');
}

function noteExtremes({ hourlyTemperature, maximumTemperature, minimumTemperature }: DwmlSeries): Note[] {
  if (hourlyTemperature.length > 0 || maximumTemperature.length + minimumTemperature.length === 0) return [];
  const message = 'Temperatures are the highest, else the lowest of their time: there are none by the hour.';
  return [{ code: 'dwml-extremes-only', message }];
}
