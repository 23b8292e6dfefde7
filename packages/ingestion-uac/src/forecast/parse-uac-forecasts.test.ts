import {
  ratedAt,
  roseCells,
  zoneForecastSchema,
  type ZoneForecast,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { advisoryWith, payloadWith } from '../__fixtures__/build-advisory.ts';
import { load } from '../__fixtures__/load.ts';
import { parseUacForecast, parseUacForecasts } from './parse-uac-forecasts.ts';
import { toParsedForecast } from './to-parsed-forecast.ts';

function read(payload: unknown, zoneId?: ZoneId): ZoneForecast {
  const result = parseUacForecast(payload, zoneId === undefined ? {} : { zoneId });
  if (!result.ok) throw new Error(result.failure.message);
  return zoneForecastSchema.parse(result.value);
}

const codesOf = ({ notes }: ZoneForecast) => notes.map(({ code }) => code);

describe('a recorded day', () => {
  it('reads in full', () => {
    const forecast = read(load('uac-ordinary-day.json'), 'salt-lake');
    expect(forecast).toMatchObject({
      zoneId: 'salt-lake',
      productId: '102551',
      center: 'UAC',
      issuedAt: '2026-03-06T14:10:50Z',
      expiresAt: '2026-03-07T14:10:50Z',
      expiryBasis: 'assumed-24h',
      danger: {
        overall: ratedAt(3),
        byBand: { upper: ratedAt(3), middle: ratedAt(2), lower: ratedAt(2) },
      },
      problems: [
        { slot: 1, type: 'wind-slab', sourceName: 'Wind Drifted Snow' },
        { slot: 2, type: 'storm-slab', sourceName: 'New Snow' },
        { slot: 3, type: 'persistent-slab', sourceName: 'Persistent Weak Layer' },
      ],
      texts: {
        bottomLine: 'CONSIDERABLE danger high up, MODERATE lower down.\n\nKeep to gentle slopes.',
        currentConditions:
          "Snow fell overnight. Winds were light & westerly;\nridge tops above 9,500' saw gusts > 30 mph.\n\nMore snow is on its way.",
        mountainWeather: null,
        recentActivity: 'Two small slides were seen – both on north-facing slopes.',
        specialBulletin: null,
      },
      notes: [{ code: 'special-announcement' }],
    });
    expect(forecast.problems.map(({ cells }) => cells.length)).toEqual([16, 24, 9]);
  });

  it('with High and an all-zero rose is High: the rating counts, no cell is rated', () => {
    const forecast = read(load('uac-statewide-warning.json'), 'southwest');
    expect(forecast.danger.overall).toEqual(ratedAt(4));
    expect(forecast.danger.cells.some(({ rated }) => rated)).toBe(false);
    expect(forecast.danger.byBand.upper).toEqual({ rated: false, reason: 'none' });
    expect(forecast.issuedAt).toBe('2026-02-22T14:31:57Z');
    expect(forecast.texts.bottomLine).toBeNull();
    expect(forecast.texts.specialBulletin).toMatch(/^What: .*\n\nWhen: .*\n\nWhere: /);
    expect(codesOf(forecast)).toEqual(['rating-differs-from-rose', 'special-bulletin']);
  });

  it('with "None" is not rated, and nothing in it is level 1', () => {
    const forecast = read(load('uac-not-rated.json'), 'abajos');
    expect(forecast.danger.overall).toEqual({ rated: false, reason: 'none' });
    expect(forecast.danger.cells.some(({ rated }) => rated)).toBe(false);
    expect(forecast.problems).toEqual([]);
    expect(forecast.texts).toMatchObject({
      recentActivity: null,
      mountainWeather: null,
      currentConditions: 'A breeze is expected.',
    });
    expect(codesOf(forecast)).toEqual([]);
  });

  it('with an orphan rose has one problem, not two', () => {
    const forecast = read(load('uac-orphan-rose.json'), 'moab');
    expect(forecast.problems.map(({ slot }) => slot)).toEqual([1]);
    expect(forecast.notes).toMatchObject([
      { code: 'orphan-rose', slot: 2 },
      { code: 'special-announcement' },
    ]);
  });
});

describe('the facts of a season', () => {
  const fact = z.object({
    zone: z.string(),
    dateIssued: z.string(),
    nid: z.string(),
    overallDangerRating: z.string(),
    overallDangerRose: z.string(),
    problems: z.array(z.object({ slot: z.int(), name: z.string().nullable(), rose: z.string() })),
  });
  const facts = load('season-facts.ndjson')
    .trim()
    .split('\n')
    .map((line) => fact.parse(JSON.parse(line)));

  it.each(facts.map((line) => [line.zone, line.dateIssued, line] as const))(
    'of %s on %s come through unchanged',
    (_zone, _date, line) => {
      const problemFields = line.problems.flatMap(({ slot, name, rose }) => [
        [`avalanche_problem_${slot}`, name],
        [`danger_rose_${slot}`, rose],
      ]);
      const forecast = read({
        advisories: [
          {
            advisory: {
              Nid: line.nid,
              region: line.zone,
              date_issued: line.dateIssued,
              overall_danger_rating: line.overallDangerRating,
              overall_danger_rose: line.overallDangerRose,
              ...Object.fromEntries(problemFields),
            },
          },
        ],
      });
      const { overall, cells } = forecast.danger;
      expect(overall.rated ? overall.name : overall.reason).toBe(line.overallDangerRating.toLowerCase());
      expect(cells.map((cell) => (cell.rated ? cell.level * 2 : 0)).join(',')).toBe(line.overallDangerRose);
      const named = line.problems.filter(({ name }) => name !== null);
      expect(forecast.problems.map(({ sourceName }) => sourceName)).toEqual(named.map(({ name }) => name));
      for (const [index, { rose }] of named.entries()) {
        const values = rose.split(',').map(Number);
        const present = roseCells.filter((_cell, place) => values[place] === 16).map(({ id }) => id);
        expect(forecast.problems[index]?.cells).toEqual(present);
      }
    },
  );
});

describe('a payload', () => {
  const wrapped = payloadWith();
  const entry = { advisory: advisoryWith() };

  it.each([
    ['wrapped', wrapped],
    ['a bare list', [entry]],
    ['a single advisory', entry],
    ['a text', JSON.stringify(wrapped)],
    ['a text of a bare list', JSON.stringify([entry])],
    ['a text of a single advisory', JSON.stringify(entry)],
    ['a text behind a byte order mark', `\uFEFF${JSON.stringify(wrapped)}`],
  ])('may be %s', (_what, payload) => {
    expect(read(payload, 'logan')).toEqual(read(wrapped, 'logan'));
  });

  it.each([
    ['an empty list', { advisories: [] }, 'empty'],
    ['an empty bare list', [], 'empty'],
    ['nothing', null, 'empty'],
    ['an empty text', '', 'empty'],
    ['the text null', 'null', 'empty'],
    ['an HTML page', '<!DOCTYPE html><html><title>Just a moment...</title></html>', 'not-json'],
    ['truncated JSON', JSON.stringify(wrapped).slice(0, 300), 'not-json'],
    ['50 MB', `{"advisories":[${' '.repeat(50_000_000)}`, 'too-large'],
    ['more than two million characters', `"${'x'.repeat(2_000_000)}"`, 'too-large'],
    ['a number', 7, 'schema-mismatch'],
    ['a boolean', true, 'schema-mismatch'],
    ['a JSON text of a text', '"High"', 'schema-mismatch'],
    ['an empty page of history', { forecasts: [] }, 'empty'],
    ['an object with other keys', { bulletins: [] }, 'schema-mismatch'],
    ['advisories that are no list', { advisories: { advisory: {} } }, 'schema-mismatch'],
    ['forecasts that are no list', { forecasts: { forecast: {} } }, 'schema-mismatch'],
    ['an entry without an advisory', { advisories: [{ bulletin: {} }] }, 'schema-mismatch'],
    ['a forecast that is a text', { forecasts: [{ forecast: 'High' }] }, 'schema-mismatch'],
    ['a forecast that is a list', [{ forecast: [] }], 'schema-mismatch'],
    ['an advisory that is a text', { advisories: [{ advisory: 'High' }] }, 'schema-mismatch'],
    ['an advisory that is a list', [{ advisory: [] }], 'schema-mismatch'],
  ])('that is %s is a failure of its kind', (_what, payload, kind) => {
    const result = parseUacForecasts(payload, { zoneId: 'logan' });
    expect(result).toMatchObject({ ok: false, failure: { kind, source: 'uac' } });
  });

  it('with an unusable entry says what came and where', () => {
    expect(parseUacForecasts({ advisories: [{ advisory: 'High' }] })).toMatchObject({
      failure: {
        path: 'advisories.0.advisory',
        message: expect.stringContaining('at advisories.0.advisory, got "High"'),
      },
    });
    expect(parseUacForecasts([7])).toMatchObject({
      failure: { path: '0', message: expect.stringContaining('got 7') },
    });
    expect(parseUacForecasts({ error: 'x' })).toMatchObject({
      failure: { path: '', message: expect.stringContaining('"error"') },
    });
  });

  it('keeps its good entries when another is unusable, with a note', () => {
    const forecast = read({ advisories: [null, entry, { advisory: 3 }] });
    expect(forecast.danger.overall).toEqual(ratedAt(3));
    expect(forecast.notes).toMatchObject([
      { code: 'entry-unusable', message: expect.stringContaining('advisories.0') },
      { code: 'entry-unusable', message: expect.stringContaining('advisories.2.advisory') },
    ]);
  });
});

describe('products', () => {
  const morning = {
    advisory: advisoryWith({ Nid: '1', date_issued: undefined, overall_danger_rating: 'Moderate' }),
  };
  const later = {
    advisory: advisoryWith({ Nid: '2', date_issued: undefined, date_issued_timestamp: '1772816250' }),
  };
  const idsOf = (payload: unknown) => {
    const result = parseUacForecasts(payload);
    return result.ok ? result.value.map(({ productId }) => productId) : result.failure;
  };

  it.each([
    ['in order', [later, morning]],
    ['out of order', [morning, later]],
  ])('of one day, %s: the newest wins and both are kept', (_what, advisories) => {
    expect(idsOf({ advisories })).toEqual(['2', '1']);
    expect(read({ advisories }).danger.overall).toEqual(ratedAt(3));
  });

  it('of one second are ordered by number, the higher first', () => {
    const same = ['9', '100', '20'].map((Nid) => ({ advisory: advisoryWith({ Nid }) }));
    expect(idsOf(same)).toEqual(['100', '20', '9']);
  });

  it('without a time come last, and the others say that there is one', () => {
    const undated = {
      advisory: advisoryWith({ Nid: '3', date_issued: undefined, date_issued_timestamp: undefined }),
    };
    expect(idsOf([undated, morning, later])).toEqual(['2', '1', '3']);
    expect(codesOf(read([undated, morning]))).toContain('undated-beside');
    expect(codesOf(read([undated]))).not.toContain('undated-beside');
  });

  it('of another zone than was asked for fail, the others survive with a note', () => {
    const moab = { advisory: advisoryWith({ region: 'Moab' }) };
    expect(parseUacForecasts([moab], { zoneId: 'logan' })).toMatchObject({
      ok: false,
      failure: { kind: 'zone-mismatch', path: '0.advisory', source: 'uac' },
    });
    const both = parseUacForecasts([moab, later], { zoneId: 'logan' });
    expect(both).toMatchObject({
      ok: true,
      value: [{ productId: '2', notes: [{ code: 'entry-of-other-zone' }] }],
    });
  });

  it.each([
    ['102551', '102551'],
    [102551, '102551'],
    [undefined, null],
    ['', null],
    [null, null],
    [{}, null],
  ])('with the number %j have the id %j', (Nid, productId) => {
    expect(read(payloadWith({ Nid })).productId).toBe(productId);
  });

  it('with prose that names another level keep the published rating', () => {
    const prose = 'HIGH, rising to EXTREME danger today.';
    expect(read(payloadWith({ bottom_line: prose })).danger.overall).toEqual(ratedAt(3));
    expect(
      read(payloadWith({ bottom_line: prose, overall_danger_rating: undefined })).danger.overall,
    ).toEqual({
      rated: false,
      reason: 'missing',
    });
  });

  it('whose texts are no texts show none, and say so', () => {
    const forecast = read(payloadWith({ bottom_line: 7, special_avalanche_bulletin: {} }));
    expect(forecast.texts).toMatchObject({ bottomLine: null, specialBulletin: null });
    expect(codesOf(forecast)).toEqual(['text-unreadable', 'text-unreadable']);
  });

  it('with every field absent are read as a product of which nothing is known', () => {
    const forecast = read({ advisory: {} });
    expect(forecast).toMatchObject({ zoneId: null, productId: null, issuedAt: null, problems: [] });
    expect(forecast.danger.overall).toEqual({ rated: false, reason: 'missing' });
    expect(codesOf(forecast)).toEqual(['region-missing', 'undated', 'rose-missing']);
  });
});

describe('an absent field', () => {
  it.each(Object.keys(advisoryWith()))(
    '%s is the same as a missing key, null, an empty text and a blank one',
    (field) => {
      const absent = read(payloadWith({ [field]: undefined }));
      for (const value of [null, '', ' ', '&nbsp;\r\r&nbsp;\r', '<p>\u200B</p>']) {
        expect(read(payloadWith({ [field]: value }))).toEqual(absent);
      }
    },
  );
});

describe('toParsedForecast', () => {
  it('spreads a forecast beside ok, and keeps a failure whole', () => {
    expect(toParsedForecast(parseUacForecast(payloadWith()))).toMatchObject({
      ok: true,
      zoneId: 'logan',
      center: 'UAC',
    });
    expect(toParsedForecast(parseUacForecast({ advisories: [] }))).toMatchObject({
      ok: false,
      failure: { kind: 'empty' },
    });
  });
});
