import {
  fail,
  succeed,
  type FieldObservation,
  type FieldObservations,
  type Note,
  type Result,
  type SourceFailure,
} from '@dawn-patrol/contracts';
import { readJson } from '@dawn-patrol/ingestion-kit/parse';
import { describeValue } from '../text/describe-value.ts';
import { uacFailure } from '../uac-failure.ts';
import { rawObservationEntrySchema } from './raw-observation.ts';
import { observationDoubts, toFieldObservation, type ObservationDoubt } from './to-field-observation.ts';

const expected = 'UAC field observations';
/** A real payload has about 8,000 characters. */
const maximumLength = 2_000_000;
const mostPlaces = 5;

/**
 * The field observations of a payload of `GET /observations/all/json`, a bare list or one in
 * `observations`, in its order. What a row lacks is null, and one note for each kind of lack says
 * in how many rows. A row that is none is left out, with a note. An empty list is a value: nobody
 * reported, which says nothing about the snow. Failures: `empty`, `too-large`, `not-json`,
 * `schema-mismatch`, the last also when no row is usable.
 */
export function parseUacObservations(payload: unknown): Result<FieldObservations, SourceFailure> {
  const json = readJson(payload, { expected, maximumLength });
  if (!json.ok) return uacFailure(json.failure);
  const rows = readRows(json.value);
  return rows.ok ? readAll(rows.value) : uacFailure(rows.failure);
}

function readRows(root: unknown): Result<readonly unknown[], SourceFailure> {
  if (root === null) return fail({ kind: 'empty', message: `Expected ${expected}, got null.` });
  const wrapped = typeof root === 'object' && 'observations' in root ? root.observations : root;
  if (Array.isArray(wrapped)) return succeed(wrapped);
  return fail({
    kind: 'schema-mismatch',
    path: wrapped === root ? '' : 'observations',
    message: `Expected ${expected}: a list, got ${describeValue(wrapped)}. The source may have changed its format.`,
  });
}

function readAll(rows: readonly unknown[]): Result<FieldObservations, SourceFailure> {
  const observations: FieldObservation[] = [];
  const unusable: number[] = [];
  const places = new Map<ObservationDoubt, number[]>();
  for (const [row, entry] of rows.entries()) {
    const parsed = rawObservationEntrySchema.safeParse(entry);
    if (!parsed.success) {
      unusable.push(row);
      continue;
    }
    const { observation, doubts } = toFieldObservation(parsed.data.observation);
    observations.push(observation);
    for (const doubt of doubts) remember(places, doubt, row);
  }
  if (observations.length === 0 && unusable.length > 0) return noneUsable(rows[0]);
  const notes = [...places].map(([code, at]) => noteOf(code, observationDoubts[code], at, rows.length));
  if (unusable.length > 0) {
    notes.push(noteOf('entry-unusable', 'no observation: left out', unusable, rows.length));
  }
  return succeed({ observations, notes });
}

function noneUsable(first: unknown) {
  return uacFailure({
    kind: 'schema-mismatch',
    path: '0',
    message: `Expected ${expected}: an object with "observation" at 0, got ${describeValue(first)}. The source may have changed its format.`,
  });
}

function noteOf(code: string, what: string, at: readonly number[], total: number): Note {
  const places = at.slice(0, mostPlaces).join(', ') + (at.length > mostPlaces ? ', …' : '');
  return { code, message: `${at.length} of ${total} rows are ${what} (rows ${places}, counted from 0).` };
}

function remember(places: Map<ObservationDoubt, number[]>, doubt: ObservationDoubt, row: number): void {
  const known = places.get(doubt);
  if (known === undefined) places.set(doubt, [row]);
  else known.push(row);
}
