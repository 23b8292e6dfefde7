import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadFixture } from './__fixtures__/load-fixture.ts';
import { winter } from './__fixtures__/winter-season.ts';
import { parseSnotel } from './parse-snotel.ts';

/** Behaviours of the AWDB service that no other test of this package names. */
const element = { ordinal: 1, durationName: 'DAILY' };

function firstDay(elementCode: string, storedUnitCode: string, row: object): unknown {
  const stationElement = { ...element, elementCode, storedUnitCode };
  const result = parseSnotel([
    { stationTriplet: '766:UT:SNTL', data: [{ stationElement, values: [{ date: '2026-03-05', ...row }] }] },
  ]);
  return result.ok ? result.value.stations[0]?.days[0] : result.failure;
}

describe('the AWDB service', () => {
  it('stores air temperatures with their warm bias, and they are kept as stored', () => {
    expect(firstDay('TOBS', 'degF', { value: 32 })).toMatchObject({
      temperatureObservedC: { observed: true, value: 0 },
    });
    expect(firstDay('TAVG', 'degC', { value: -10 })).toMatchObject({
      temperatureAverageC: { observed: true, value: -10 },
    });
  });

  it('may add original values, medians and averages to a row, of which none is taken for the value', () => {
    const beside = { origValue: 90, origQcFlag: 'V', median: 60, average: 61 };
    expect(firstDay('SNWD', 'cm', { value: 180, ...beside })).toMatchObject({
      snowDepthCm: { observed: true, value: 180 },
    });
    expect(firstDay('SNWD', 'cm', { value: null, ...beside })).toMatchObject({
      snowDepthCm: { observed: false, reason: 'no-value' },
    });
  });

  it('dates a day by its end, one day before the report generator, whose rows begin with the day', () => {
    const values = z.array(z.object({ date: z.string(), value: z.number() }));
    const answer = z
      .array(
        z.object({
          stationTriplet: z.string(),
          data: z.array(z.object({ stationElement: z.object({ elementCode: z.string() }), values })),
        }),
      )
      .parse(JSON.parse(loadFixture('snotel-daily-salt-lake.json')));
    let compared = 0;
    for (const { stationTriplet, data } of answer) {
      const depths = data.find(({ stationElement }) => stationElement.elementCode === 'SNWD')?.values ?? [];
      for (const { date, value } of depths) {
        const day = (Date.parse(date) - Date.parse(winter.from)) / 86_400_000;
        const exported = winter.stations[stationTriplet]?.SNWD[day];
        if (exported === undefined) continue;
        compared += 1;
        expect(exported, `${stationTriplet} ${date}`).toBe(value);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(6);
  });

  it.each([
    [
      'the legacy CSV of the report generator',
      '#---- WARNING ----\nDate,Snow Depth (in) Start of Day Values\n',
      'not-json',
    ],
    ['the page of a challenge', '<!DOCTYPE html><html></html>', 'not-json'],
    ['an error of its own as an object', '{"status":500,"error":"Internal Server Error"}', 'schema-mismatch'],
  ])('is not believed when it answers with %s', (_name, text, kind) => {
    expect(parseSnotel(text)).toMatchObject({ ok: false, failure: { kind, source: 'snotel' } });
  });
});
