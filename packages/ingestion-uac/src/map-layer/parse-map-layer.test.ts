import { mapLayerSchema, ratedAt, zoneIds } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from '../__fixtures__/load.ts';
import { parseMapLayer } from './parse-map-layer.ts';

const properties = {
  name: 'Logan',
  slug: 'logan',
  center_id: 'UAC',
  timezone: 'America/Denver',
  danger: 'moderate',
  danger_level: 2,
  warning: { product: null },
  off_season: false,
  start_date: '2026-04-01T12:44:00Z',
  end_date: '2026-04-02T12:44:00Z',
  link: 'https://utahavalanchecenter.org/forecast/logan',
};
const feature = (fields: Record<string, unknown> = {}) => ({
  type: 'Feature',
  properties: { ...properties, ...fields },
  geometry: null,
});

function readAll(payload: unknown) {
  const result = parseMapLayer(payload);
  if (!result.ok) throw new Error(result.failure.message);
  return mapLayerSchema.parse(result.value);
}

/** One zone; the note that the other eight are missing is left aside. */
function read(fields: Record<string, unknown>) {
  const { zones, notes } = readAll({ features: [feature(fields)] });
  return {
    ...zones[0],
    codes: notes.map(({ code }) => code).filter((code) => code !== 'map-zone-missing'),
  };
}

describe('the recorded layer of 1 April 2026', () => {
  const { zones, notes } = readAll(load('map-layer-2026-04-01.json'));

  it('has the nine zones, north to south', () => {
    expect(zones.map(({ zoneId }) => zoneId)).toEqual(zoneIds);
    expect(zones.find(({ zoneId }) => zoneId === 'salt-lake')).toEqual({
      zoneId: 'salt-lake',
      danger: ratedAt(2),
      generalInformation: false,
      warning: null,
      offSeason: false,
      startsAt: null,
      endsAt: null,
      link: 'https://utahavalanchecenter.org/forecast/salt-lake',
    });
  });

  it('calls the zone southwest "southwest-utah"', () => {
    expect(load('map-layer-2026-04-01.json')).toContain('"slug": "southwest-utah"');
    expect(zones.find(({ zoneId }) => zoneId === 'southwest')).toMatchObject({
      danger: { rated: false, reason: 'none' },
      generalInformation: true,
    });
  });

  it('has dates without an offset: they name no moment, and only that is noted', () => {
    expect(notes.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'map-date-without-zone'));
    expect(notes[0]?.message).toContain('2026-04-01T12:53:00');
  });
});

describe('the danger of a zone', () => {
  it.each([
    [1, 'low', ratedAt(1), false],
    [2, 'moderate', ratedAt(2), false],
    [3, 'considerable', ratedAt(3), false],
    [4, 'high', ratedAt(4), false],
    [5, 'Extreme ', ratedAt(5), false],
    [5, undefined, ratedAt(5), false],
    [0, 'no rating', { rated: false, reason: 'none' }, false],
    [-1, 'no rating', { rated: false, reason: 'none' }, true],
    [-1, 'General Information', { rated: false, reason: 'none' }, true],
  ])('at level %j, %j, reads without a note', (level, name, danger, generalInformation) => {
    expect(read({ danger_level: level, danger: name })).toMatchObject({
      danger,
      generalInformation,
      codes: [],
    });
  });

  it.each([6, -2, 2.5, '2', 'high', true, {}, []])('at level %j is unknown, never a neighbour', (level) => {
    expect(read({ danger_level: level, danger: undefined })).toMatchObject({
      danger: { rated: false, reason: 'unknown' },
      generalInformation: false,
      codes: ['map-danger-unknown'],
    });
  });

  it.each([undefined, null])('without a level (%j) is missing, and its name does not fill in', (level) => {
    expect(read({ danger_level: level, danger: 'high' })).toMatchObject({
      danger: { rated: false, reason: 'missing' },
      codes: ['map-danger-unknown', 'map-danger-contradicted'],
    });
  });

  it.each([
    [2, 'high', ratedAt(2)],
    [4, 'no rating', ratedAt(4)],
    [0, 'low', { rated: false, reason: 'none' }],
    [3, 'severe', ratedAt(3)],
    [3, 7, ratedAt(3)],
  ])('at level %j beside the name %j follows the number, with a note', (level, name, danger) => {
    expect(read({ danger_level: level, danger: name })).toMatchObject({
      danger,
      codes: ['map-danger-contradicted'],
    });
  });
});

describe('the warning of a zone', () => {
  it.each([
    [{ product: null }, null],
    [{ product: '' }, null],
    [null, null],
    [{ product: 'warning' }, 'warning'],
    [{ product: 'Watch ' }, 'watch'],
    [{ product: 'special' }, 'special'],
    ['warning', 'warning'],
  ])('%j is %j', (warning, read_) => {
    expect(read({ warning })).toMatchObject({ warning: read_, codes: [] });
  });

  it.each([{ product: 'bulletin' }, { product: 'no warning' }, { product: 3 }, { product: {} }, true, [], 7])(
    '%j is unknown and never none, with a note',
    (warning) => {
      expect(read({ warning })).toMatchObject({ warning: 'unknown', codes: ['map-warning-unknown'] });
    },
  );

  it.each([[undefined], [{}], [{ product: undefined }]])(
    '%j says nothing: a note tells that there may be one',
    (warning) => {
      expect(read({ warning })).toMatchObject({ warning: null, codes: ['map-warning-missing'] });
    },
  );
});

describe('the period of a zone', () => {
  it.each([
    ['2026-04-01T12:44:00Z', '2026-04-01T12:44:00Z'],
    ['2026-04-01T06:44:00-06:00', '2026-04-01T12:44:00Z'],
    ['2026-04-01T12:44:00.000+00:00', '2026-04-01T12:44:00Z'],
  ])('from %s is the moment %s', (start, startsAt) => {
    expect(read({ start_date: start })).toMatchObject({ startsAt, codes: [] });
  });

  it.each(['2026-04-01T12:44:00', '2026-04-01', '04/01/2026', 'tomorrow', 1775047440])(
    'from or to %j names no moment, in whatever time zone the feature is: null, with a note',
    (date) => {
      expect(read({ start_date: date })).toMatchObject({
        startsAt: null,
        endsAt: '2026-04-02T12:44:00Z',
        codes: ['map-date-without-zone'],
      });
      expect(read({ end_date: date })).toMatchObject({ endsAt: null, codes: ['map-date-without-zone'] });
    },
  );

  it.each([undefined, null, ''])('that is %j is null without a note', (date) => {
    expect(read({ start_date: date, end_date: date })).toMatchObject({
      startsAt: null,
      endsAt: null,
      codes: [],
    });
  });

  it('that ends before it starts is kept as it came, with a note', () => {
    expect(read({ end_date: '2026-04-01T12:44:00Z' })).toMatchObject({ codes: ['map-period-reversed'] });
  });
});

describe('the season and the link of a zone', () => {
  it.each([
    [true, true, []],
    [false, false, []],
    [undefined, null, []],
    [null, null, []],
    ['false', null, ['map-season-unreadable']],
    [0, null, ['map-season-unreadable']],
  ])('off season %j is %j', (written, offSeason, codes) => {
    expect(read({ off_season: written })).toMatchObject({ offSeason, codes });
  });

  it('keep a rating that comes out of season: both are said', () => {
    expect(read({ off_season: true, danger_level: 4, danger: 'high' })).toMatchObject({
      offSeason: true,
      danger: ratedAt(4),
    });
  });

  it.each([
    ['https://utahavalanchecenter.org/forecast/logan', 'https://utahavalanchecenter.org/forecast/logan'],
    ['https://avalanche.org/x', 'https://avalanche.org/x'],
    ['https://example.org/', null],
    ['javascript:alert(1)', null],
    [undefined, null],
    [7, null],
  ])('have for the link %j the link %j', (written, link) => {
    expect(read({ link: written }).link).toBe(link);
  });
});

describe('the features', () => {
  const others = { center_id: 'NWAC', slug: 'olympics', name: 'Olympics' };

  it('of other centers are passed over, also where a name is one of ours', () => {
    const { zones, notes } = readAll({
      features: [feature(others), feature({ center_id: 'X' }), feature({ slug: 'provo', name: 'Provo' })],
    });
    expect(zones.map(({ zoneId }) => zoneId)).toEqual(['provo']);
    expect(notes.map(({ code }) => code)).toEqual(['map-zone-missing']);
  });

  it('that leave out zones leave a note that names them', () => {
    const { notes } = readAll({ features: [feature()] });
    expect(notes).toEqual([
      {
        code: 'map-zone-missing',
        message: `The layer says nothing of ${zoneIds.filter((id) => id !== 'logan').join(', ')}.`,
      },
    ]);
  });

  it.each([
    ['the higher level', { danger_level: 4, danger: 'high' }, { danger: ratedAt(4) }],
    [
      'the warning',
      { warning: { product: 'warning' }, danger_level: 1, danger: 'low' },
      { warning: 'warning' },
    ],
    ['any level over what cannot be read', { danger_level: 9, danger: undefined }, { danger: ratedAt(2) }],
    ['the product of no known name', { warning: { product: 'x' } }, { warning: 'unknown' }],
  ])('that have a zone twice give the graver reading: %s', (_what, fields, expected) => {
    for (const features of [
      [feature(), feature(fields)],
      [feature(fields), feature()],
    ]) {
      const { zones, notes } = readAll({ features });
      expect(zones).toHaveLength(1);
      expect(zones[0]).toMatchObject(expected);
      expect(notes.map(({ code }) => code)).toContain('map-zone-twice');
    }
  });

  it('that have a zone twice without a level keep what cannot be read: it may be one', () => {
    const none = feature({ danger_level: 0, danger: 'no rating' });
    const unreadable = feature({ danger_level: 9, danger: undefined });
    for (const features of [
      [none, unreadable],
      [unreadable, none],
    ]) {
      expect(readAll({ features }).zones).toMatchObject([{ danger: { rated: false, reason: 'unknown' } }]);
    }
  });

  it.each([
    ['of no known zone', feature({ slug: 'wasatch', name: 'Wasatch' })],
    ['whose slug and name are two zones', feature({ slug: 'provo', name: 'Moab' })],
    ['without a center', feature({ center_id: undefined })],
    ['without properties', { type: 'Feature' }],
    ['that are none', 7],
  ])('%s are left out with a note', (_what, odd) => {
    const { zones, notes } = readAll({ features: [odd, feature()] });
    expect(zones.map(({ zoneId }) => zoneId)).toEqual(['logan']);
    expect(notes).toMatchObject([
      { code: 'map-feature-unusable', message: expect.stringContaining('feature 0') },
      { code: 'map-zone-missing' },
    ]);
  });

  it.each([
    [{ slug: undefined, name: 'Salt Lake' }, 'salt-lake'],
    [{ slug: 'southwest-utah', name: 'Southwest' }, 'southwest'],
    [{ slug: 'SALT_LAKE', name: null }, 'salt-lake'],
  ])('with %j are of the zone %s', (fields, zoneId) => {
    expect(read(fields)).toMatchObject({ zoneId, codes: [] });
  });
});

/** What is wrong with an answer: a value that breaks the contract, a failure that explains nothing. */
function defectsOf(payload: unknown): unknown[] {
  const result = parseMapLayer(payload);
  if (result.ok) return [mapLayerSchema.safeParse(result.value).error].filter((error) => error !== undefined);
  return /^Expected .+\.$/s.test(result.failure.message) ? [] : [result.failure];
}

describe('a payload', () => {
  it.each([
    ['nothing', null, 'empty'],
    ['the text null', 'null', 'empty'],
    ['a layer without features', { features: [] }, 'empty'],
    ['a layer of other centers', { features: [feature({ center_id: 'NWAC' })] }, 'empty'],
    ['features of no kind', { features: [7] }, 'empty'],
    ['an HTML page', '<html></html>', 'not-json'],
    ['truncated', JSON.stringify({ features: [feature()] }).slice(0, 90), 'not-json'],
    ['50 MB', ' '.repeat(50_000_000), 'too-large'],
    ['a list', [feature()], 'schema-mismatch'],
    ['an object without features', { type: 'FeatureCollection' }, 'schema-mismatch'],
    ['a number', 7, 'schema-mismatch'],
  ])('that is %s is a failure of its kind', (_what, payload, kind) => {
    expect(parseMapLayer(payload)).toMatchObject({ ok: false, failure: { kind, source: 'uac' } });
  });

  it('gives a layer of the contract or a failure, whatever it holds', () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.constantFrom('UAC', 'logan', 3, 'warning', '2026-04-01T00:00:00Z'),
    );
    const features = fc.array(
      fc.record({ properties: fc.dictionary(fc.constantFrom(...Object.keys(properties)), odd) }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.record({ features })), (payload) => {
        expect(defectsOf(payload)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
