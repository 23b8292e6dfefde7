import { ratedAt, utahZones, zoneForecastSchema } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { payloadWith, rose } from './__fixtures__/build-advisory.ts';
import { load } from './__fixtures__/load.ts';
import { parseUacForecast, parseUacForecasts } from './forecast/parse-uac-forecasts.ts';
import { toIssueTime } from './forecast/to-issue-time.ts';

function read(payload: unknown) {
  const result = parseUacForecast(payload);
  if (!result.ok) throw new Error(result.failure.message);
  return zoneForecastSchema.parse(result.value);
}

describe('a quirk of the recorded payloads', () => {
  it.each([
    ['Logan', 'Friday, March 6, 2026 - 6:47am', '1772804874', '2026-03-06T13:47:54Z'],
    ['Southwest', 'Sunday, February 22, 2026 - 7:31am', '1771770717', '2026-02-22T14:31:57Z'],
    ['Abajos', 'Friday, March 6, 2026 - 7:22am', '1772806948', '2026-03-06T14:22:28Z'],
    ['Moab', 'Friday, March 6, 2026 - 6:59am', '1772805575', '2026-03-06T13:59:35Z'],
    ['Ogden', 'Friday, March 6, 2026 - 6:57am', '1772805456', '2026-03-06T13:57:36Z'],
    ['Provo', 'Friday, March 6, 2026 - 7:40am', '1772808015', '2026-03-06T14:40:15Z'],
    ['Salt Lake', 'Friday, March 6, 2026 - 7:10am', '1772806250', '2026-03-06T14:10:50Z'],
    ['Skyline', 'Friday, March 6, 2026 - 7:10am', '1772806211', '2026-03-06T14:10:11Z'],
    ['Uintas', 'Friday, March 6, 2026 - 3:25am', '1772792739', '2026-03-06T10:25:39Z'],
    ['Logan', 'Monday, March 9, 2026 - 7:29am', '1773062984', '2026-03-09T13:29:44Z'],
    ['Moab', 'Monday, March 9, 2026 - 7:10am', '1773061823', '2026-03-09T13:10:23Z'],
    ['Ogden', 'Monday, March 9, 2026 - 6:48am', '1773060512', '2026-03-09T12:48:32Z'],
    ['Provo', 'Monday, March 9, 2026 - 6:19am', '1773058799', '2026-03-09T12:19:59Z'],
    ['Salt Lake', 'Monday, March 9, 2026 - 6:03am', '1773057790', '2026-03-09T12:03:10Z'],
    ['Skyline', 'Monday, March 9, 2026 - 5:15am', '1773054926', '2026-03-09T11:15:26Z'],
    ['Uintas', 'Monday, March 9, 2026 - 6:50am', '1773060604', '2026-03-09T12:50:04Z'],
  ])(
    '%s, %s: date and epoch text name one moment on both sides of the clock change of 8 March',
    (_zone, date, timestamp, issuedAt) => {
      expect(toIssueTime(timestamp, date)).toMatchObject({ issuedAt, notes: [] });
    },
  );

  it('two products on one day (Logan, 2 March 2026, Moderate then Considerable): the newest wins, both are kept', () => {
    const fact = z.object({ dateIssued: z.string(), nid: z.string(), overallDangerRating: z.string() });
    const products = load('season-facts.ndjson')
      .trim()
      .split('\n')
      .map((line) => fact.parse(JSON.parse(line)))
      .filter(({ nid }) => nid === '102340' || nid === '102362')
      .map(({ dateIssued, nid, overallDangerRating }) => ({
        advisory: {
          Nid: nid,
          region: 'Logan',
          date_issued: dateIssued,
          overall_danger_rating: overallDangerRating,
        },
      }));
    expect(parseUacForecasts({ advisories: products }, { zoneId: 'logan' })).toMatchObject({
      ok: true,
      value: [
        { productId: '102362', danger: { overall: ratedAt(3) } },
        { productId: '102340', danger: { overall: ratedAt(2) } },
      ],
    });
  });

  it('"None" with problems left over from another day: not rated, and the problems stay as published', () => {
    const { danger, problems } = read(
      payloadWith({ overall_danger_rating: 'None', overall_danger_rose: rose({}, 0) }),
    );
    expect(danger.overall).toEqual({ rated: false, reason: 'none' });
    expect(problems).toMatchObject([{ type: 'wind-slab', isProblem: true }]);
  });

  it('a rated product with 0 in some cells: those are not rated, and not Low', () => {
    const { danger } = read(payloadWith({ overall_danger_rose: rose({ 0: 6, 18: 0 }, 2) }));
    expect(danger.cells[18]).toEqual({ aspect: 'e', band: 'lower', rated: false });
    expect(danger.byBand.lower).toEqual(ratedAt(1));
  });

  it('a text under the wrong key stays where the center put it, and fills no other', () => {
    const { texts } = read(
      payloadWith({ bottom_line: undefined, mountain_weather: 'The danger is HIGH today.' }),
    );
    expect(texts).toMatchObject({ bottomLine: null, mountainWeather: 'The danger is HIGH today.' });
  });

  it('an expired forecast is read like any other, with its own times: its age is for others to judge', () => {
    expect(read(load('uac-statewide-warning.json'))).toMatchObject({
      danger: { overall: ratedAt(4) },
      issuedAt: '2026-02-22T14:31:57Z',
      expiresAt: '2026-02-23T14:31:57Z',
    });
  });

  it('a product without an end gets 24 hours, said to be assumed', () => {
    expect(read(payloadWith())).toMatchObject({
      expiresAt: '2026-03-07T14:10:50Z',
      expiryBasis: 'assumed-24h',
    });
  });

  it.each(utahZones.map(({ id, name }) => [name, id] as const))(
    'the region %s is the slug %s',
    (region, id) => {
      expect(read(payloadWith({ region })).zoneId).toBe(id);
    },
  );

  it('a problem rose in the alphabet of the danger rose marks nothing and is incomplete', () => {
    expect(read(payloadWith({ danger_rose_1: rose({}, 6) })).problems).toMatchObject([
      { cells: [], cellsComplete: false },
    ]);
  });

  it('a danger rose in the alphabet of problem roses rates nothing and says so', () => {
    const { danger, notes } = read(payloadWith({ overall_danger_rose: rose({ 0: 16 }, 14) }));
    expect(danger.cells.some(({ rated }) => rated)).toBe(false);
    expect(danger.overall).toEqual(ratedAt(3));
    expect(notes.map(({ code }) => code)).toEqual(['rose-value-unknown', 'rating-differs-from-rose']);
  });
});
