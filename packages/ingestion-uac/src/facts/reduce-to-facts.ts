import { succeed, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit/parse';

/**
 * A payload without anybody's sentences: dates, ratings, roses, names of problems and places stay,
 * the forecaster's prose, observers' names, travel advice and map outlines go. For recordings that
 * may be kept and passed on. A text of which only the presence is a fact is replaced by a sentence
 * of ours. Failures: those of reading JSON.
 */
export function reduceForecastToFacts(payload: unknown): Result<string, SourceFailure> {
  return reduce(payload, 'a UAC forecast', isForecastFact);
}

/** The same for field observations: what, where and when, not who. */
export function reduceObservationsToFacts(payload: unknown): Result<string, SourceFailure> {
  return reduce(payload, 'UAC observations', (name) => observationFacts.has(name));
}

/** The same for avalanche.org's map layer. */
export function reduceMapLayerToFacts(payload: unknown): Result<string, SourceFailure> {
  return reduce(payload, "avalanche.org's map layer", (name) => mapLayerFacts.has(name));
}

const maximumLength = 20_000_000;

const forecastFacts = new Set([
  'advisories',
  'advisory',
  'forecasts',
  'forecast',
  'date_issued',
  'date_issued_timestamp',
  'region',
  'Nid',
  'overall_danger_rating',
  'overall_danger_rose',
  'Date',
  'Region',
  'Overall Danger Rating',
  'Overall rose',
]);
const forecastFactPattern = /^(avalanche_problem_\d|danger_rose_\d|Type \d|Rose \d)$/;

/** Texts whose presence is a fact. */
const markedTexts = new Set([
  'special_avalanche_bulletin',
  'avalanche_warning',
  'avalanche_watch',
  'special_announcement',
  'special_announcements',
]);
const mark = 'A text came with this product. It is not part of the recording.';

const observationFacts = new Set([
  'observation',
  'state_region',
  'region',
  'occurence_date',
  'type',
  'details',
  'coordinates',
]);

const mapLayerFacts = new Set([
  'type',
  'features',
  'properties',
  'id',
  'name',
  'slug',
  'center_id',
  'timezone',
  'state',
  'link',
  'off_season',
  'danger',
  'danger_level',
  'start_date',
  'end_date',
  'warning',
  'product',
]);

function isForecastFact(name: string): boolean {
  return forecastFacts.has(name) || forecastFactPattern.test(name);
}

function reduce(
  payload: unknown,
  expected: string,
  isFact: (name: string) => boolean,
): Result<string, SourceFailure> {
  const json = readJson(payload, { expected, maximumLength });
  return json.ok ? succeed(`${JSON.stringify(keepFacts(json.value, isFact), null, 1)}\n`) : json;
}

function keepFacts(value: unknown, isFact: (name: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => keepFacts(entry, isFact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]): [string, unknown][] => {
      if (isFact(name)) return [[name, keepFacts(entry, isFact)]];
      return markedTexts.has(name) && isSaid(entry) ? [[name, mark]] : [];
    }),
  );
}

function isSaid(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;
}
