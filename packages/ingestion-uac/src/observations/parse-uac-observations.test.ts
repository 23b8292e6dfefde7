import { fieldObservationsSchema } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from '../__fixtures__/load.ts';
import { parseUacObservations } from './parse-uac-observations.ts';

const row = {
  state_region: 'Salt Lake',
  region: 'Diving Board',
  occurence_date: '3/9/2026',
  type: 'Avalanche:  Diving Board',
  name: 'An Observer',
  details: 'https://utahavalanchecenter.org/avalanche/102813',
  coordinates: '-111.72,40.59',
};

function readAll(payload: unknown) {
  const result = parseUacObservations(payload);
  if (!result.ok) throw new Error(result.failure.message);
  return fieldObservationsSchema.parse(result.value);
}

function read(fields: Record<string, unknown>) {
  const { observations, notes } = readAll([{ observation: { ...row, ...fields } }]);
  return { ...observations[0], codes: notes.map(({ code }) => code) };
}

describe('recorded observations', () => {
  const { observations, notes } = readAll(load('uac-observations.json'));

  it('read in full, in their order', () => {
    expect(observations).toHaveLength(8);
    expect(observations[0]).toEqual({
      zoneId: 'salt-lake',
      kind: 'observation',
      date: '2026-03-13',
      place: 'Brighton Perimeter',
      url: 'https://utahavalanchecenter.org/observation/102905',
      coordinates: { latitude: 40.59533379206, longitude: -111.5647713712 },
    });
    expect(observations.map(({ kind }) => kind).filter((kind) => kind === 'avalanche')).toHaveLength(
      observations.filter(({ url }) => url?.includes('/avalanche/')).length,
    );
  });

  it('without coordinates have none, and a note says which', () => {
    expect(observations[2]).toMatchObject({ place: 'Wolf Creek Pass', coordinates: null });
    expect(notes).toEqual([
      {
        code: 'observation-coordinates-missing',
        message: '1 of 8 rows are without coordinates (rows 2, counted from 0).',
      },
    ]);
  });

  it('do not keep the names of the observers', () => {
    expect(load('uac-observations.json')).toContain('A. Observer');
    expect(JSON.stringify({ observations, notes })).not.toMatch(/Observer|G & H/);
  });
});

describe('the type of a row', () => {
  it.each([
    ['Avalanche:  Diving Board', 'avalanche'],
    ['Avalanche: Diving Board', 'avalanche'],
    ['AVALANCHE:&nbsp;\r Diving Board', 'avalanche'],
    ['Observation: Diving Board', 'observation'],
    ['Observation', 'observation'],
  ])('%j is the kind %s', (type, kind) => {
    expect(read({ type })).toMatchObject({ kind, codes: [] });
  });

  it.each(['Snowpit: Diving Board', 'Avalanche Observation: X', 'Accident', '', undefined, null, 7, {}])(
    '%j is unknown, and the row is kept with a note',
    (type) => {
      expect(read({ type })).toMatchObject({
        kind: 'unknown',
        zoneId: 'salt-lake',
        codes: ['observation-type-unknown'],
      });
    },
  );

  it('names the place when the region does not, colons and all', () => {
    expect(read({ region: undefined, type: 'Observation:  A: B ' }).place).toBe('A: B');
    expect(read({ region: ' ', type: 'Observation:' }).place).toBeNull();
    expect(read({ region: 'C', type: 'Observation: B' }).place).toBe('C');
  });
});

describe('the region of a row', () => {
  it.each([
    ['Salt Lake', 'salt-lake'],
    ['Southwest', 'southwest'],
    ['southwest-utah', 'southwest'],
    [' UINTAS ', 'uintas'],
  ])('%j is the zone %s', (region, zoneId) => {
    expect(read({ state_region: region })).toMatchObject({ zoneId, codes: [] });
  });

  it.each(['Idaho', '', undefined, null, 3])('%j is no zone, with a note', (region) => {
    expect(read({ state_region: region })).toMatchObject({
      zoneId: null,
      codes: ['observation-region-unknown'],
    });
  });
});

describe('the date of a row', () => {
  it.each([
    ['3/9/2026', '2026-03-09'],
    ['03/09/2026', '2026-03-09'],
    ['12/31/2025&nbsp;', '2025-12-31'],
    ['2/29/2024', '2024-02-29'],
  ])('%j is month, day and year: %s', (written, date) => {
    expect(read({ occurence_date: written })).toMatchObject({ date, codes: [] });
  });

  it.each(['13/3/2026', '2/29/2026', '3/32/2026', '0/1/2026', '3/9/26', '2026-03-09', '', undefined, 46090])(
    '%j is no day: null, with a note',
    (written) => {
      expect(read({ occurence_date: written })).toMatchObject({
        date: null,
        codes: ['observation-date-unreadable'],
      });
    },
  );
});

describe('the coordinates of a row', () => {
  it.each(['-111.5,40.5', ' -111.5 , 40.5\r'])('%j are longitude, then latitude', (coordinates) => {
    expect(read({ coordinates }).coordinates).toEqual({ longitude: -111.5, latitude: 40.5 });
  });

  it.each([undefined, null, '', '&nbsp;'])('that are %j are missing, with a note', (coordinates) => {
    expect(read({ coordinates })).toMatchObject({
      coordinates: null,
      codes: ['observation-coordinates-missing'],
    });
  });

  it.each([
    ['swapped', '40.5,-111.5'],
    ['without a sign', '111.5,40.5'],
    ['zeros', '0,0'],
    ['out of range', '-111.5,140.5'],
    ['south of Utah', '-111.5,35.9'],
    ['north of it', '-111.5,43.1'],
    ['west of it', '-115.1,40.5'],
    ['east of it', '-107.9,40.5'],
    ['one number', '-111.5'],
    ['three', '-111.5,40.5,2000'],
    ['words', 'Brighton'],
    ['half a number', '-111.5,'],
    ['hexadecimal', '-0x6f,0x28'],
    ['a list', [-111.5, 40.5]],
  ])('that are %s are null, with a note', (_what, coordinates) => {
    expect(read({ coordinates })).toMatchObject({
      coordinates: null,
      codes: ['observation-coordinates-unreadable'],
    });
  });
});

describe('the link of a row', () => {
  it.each([
    'https://utahavalanchecenter.org/observation/1',
    'https://www.utahavalanchecenter.org/observation/1',
  ])('%s is kept', (details) => {
    expect(read({ details })).toMatchObject({ url: details, codes: [] });
  });

  it.each([
    'http://utahavalanchecenter.org/observation/1',
    'https://utahavalanchecenter.org.example.org/observation/1',
    'https://example.org/utahavalanchecenter.org',
    'https://utahavalanchecenter.org@example.org/',
    'https://user:secret@utahavalanchecenter.org/',
    'https://utahavalanchecenter.org:8443/',
    'javascript:alert(1)',
    '/observation/1',
  ])('%s is refused, with a note', (details) => {
    expect(read({ details })).toMatchObject({ url: null, codes: ['observation-link-refused'] });
  });

  it('that is absent is null without a note', () => {
    expect(read({ details: undefined })).toMatchObject({ url: null, codes: [] });
  });
});

/** What is wrong with an answer: a value that breaks the contract, a failure that explains nothing. */
function defectsOf(payload: unknown): unknown[] {
  const result = parseUacObservations(payload);
  if (result.ok)
    return [fieldObservationsSchema.safeParse(result.value).error].filter((error) => error !== undefined);
  return /^Expected .+\.$/s.test(result.failure.message) ? [] : [result.failure];
}

describe('a payload', () => {
  const entry = { observation: row };

  it.each([
    ['a bare list', [entry]],
    ['a wrapped list', { observations: [entry] }],
    ['a text', JSON.stringify([entry])],
  ])('may be %s', (_what, payload) => {
    expect(readAll(payload).observations).toHaveLength(1);
  });

  it.each([[[]], [{ observations: [] }]])('%j is read: nobody reported', (payload) => {
    expect(readAll(payload)).toEqual({ observations: [], notes: [] });
  });

  it.each([
    ['nothing', null, 'empty'],
    ['the text null', 'null', 'empty'],
    ['an HTML page', '<!DOCTYPE html><html></html>', 'not-json'],
    ['truncated', JSON.stringify([entry]).slice(0, 80), 'not-json'],
    ['50 MB', ' '.repeat(50_000_000), 'too-large'],
    ['an object', { error: 'no' }, 'schema-mismatch'],
    ['a wrapped object', { observations: {} }, 'schema-mismatch'],
    ['a number', 7, 'schema-mismatch'],
    ['rows of no kind', [7, { observation: 'x' }], 'schema-mismatch'],
    ['a row that is a list', [{ observation: [] }], 'schema-mismatch'],
  ])('that is %s is a failure of its kind', (_what, payload, kind) => {
    expect(parseUacObservations(payload)).toMatchObject({ ok: false, failure: { kind, source: 'uac' } });
  });

  it('keeps its good rows when others are none, with one note for all of them', () => {
    const { observations, notes } = readAll([...Array.from({ length: 7 }, () => null), entry]);
    expect(observations).toHaveLength(1);
    expect(notes).toEqual([
      {
        code: 'entry-unusable',
        message: '7 of 8 rows are no observation: left out (rows 0, 1, 2, 3, 4, …, counted from 0).',
      },
    ]);
  });

  it('gives observations of the contract or a failure, whatever it holds', () => {
    const odd = fc.oneof(fc.anything(), fc.constantFrom('3/9/2026', 'Avalanche:  X', '-111,40', 'Logan'));
    const entries = fc.record({ observation: fc.dictionary(fc.constantFrom(...Object.keys(row)), odd) });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.array(entries)), (payload) => {
        expect(defectsOf(payload)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
