import { fail, succeed, type Result, type Snowpack, type SourceFailure } from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit/parse';
import { excerpt } from './excerpt.ts';
import { layOutStations } from './lay-out-stations.ts';
import { readStations } from './read-stations.ts';

const expected = 'daily or hourly station series of the AWDB service';
const maximumLength = 64_000_000;

/**
 * The daily and hourly series of the answer's stations, in its order, in SI units and with quality
 * flags. Takes the JSON text or its data. Each series runs without gaps from the first to the last
 * time seen at its station; null, absent rows, unknown units and the service's own errors are missing
 * readings with a reason. A station that the service does not know is not in its answer, see
 * `missingStations`. Failures: those of reading JSON (at most 64 MB), `empty` when no station
 * answered with a row, `schema-mismatch` when nothing of the answer is usable.
 */
export function parseSnotel(payload: unknown): Result<Snowpack, SourceFailure> {
  const json = readJson(payload, { expected, maximumLength });
  if (!json.ok) return fail({ ...json.failure, source: 'snotel' });
  if (!Array.isArray(json.value)) {
    return failure('schema-mismatch', `Expected ${expected} as a list, got ${describeAnswer(json.value)}.`);
  }
  const read = readStations(json.value);
  const { stations, notes } = layOutStations(read.rowsByStation);
  const allNotes = [...read.notes, ...notes];
  if (stations.length > 0) return succeed({ stations, notes: allNotes });
  const [problem] = allNotes;
  return problem === undefined
    ? failure('empty', `No station answered with a row for the ${expected}. Check the triplets and dates.`)
    : failure('schema-mismatch', `Expected ${expected}, but nothing is usable. First: ${problem.message}`);
}

function describeAnswer(data: unknown): string {
  if (typeof data !== 'object' || data === null) return excerpt(data);
  const told: unknown = Reflect.get(data, 'message') ?? Reflect.get(data, 'error');
  return typeof told === 'string' ? `the service's message ${excerpt(told)}` : 'an object';
}

function failure(
  kind: 'empty' | 'schema-mismatch',
  message: string,
): { readonly ok: false; readonly failure: SourceFailure } {
  return fail({ kind, source: 'snotel', message });
}
