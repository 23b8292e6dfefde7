import { weatherForecastSchema, type SourceFailure, type WeatherForecast } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFixture } from '../__fixtures__/load-fixture.ts';
import { parseDwml } from './parse-dwml.ts';

const hourly = loadFixture('dwml-hourly.xml');
const byDay = loadFixture('dwml-by-day.xml');

function forecastOf(payload: unknown): WeatherForecast {
  const result = parseDwml(payload);
  if (!result.ok) throw new Error(result.failure.message);
  expect(weatherForecastSchema.safeParse(result.value)).toMatchObject({ success: true });
  return result.value;
}

function failureOf(payload: unknown): SourceFailure {
  const result = parseDwml(payload);
  if (result.ok) throw new Error('expected a failure');
  return result.failure;
}

/** The text with parts of it replaced; each part must be there. */
function changed(text: string, ...changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((result, [part, replacement]) => {
    const next = result.replace(part, replacement);
    if (next === result) throw new Error(`the fixture has no ${String(part)}`);
    return next;
  }, text);
}

const observed = (value: number, quality = 'good'): object => ({ observed: true, value, quality });
const absent = { observed: false, reason: 'absent' };
const codesOf = ({ notes }: WeatherForecast): string[] => notes.map(({ code }) => code);

describe('an hourly DWML forecast', () => {
  const forecast = forecastOf(hourly);

  it('is read in SI units and UTC, made when its head says', () => {
    expect(forecast).toMatchObject({ updatedAt: '2026-02-17T12:10:00Z', generatedAt: null, notes: [] });
    expect(forecast.elevationM).toMatchObject({ quality: 'good' });
    expect(forecast.elevationM.observed && forecast.elevationM.value).toBeCloseTo(2816.352, 6);
    expect(forecast.hours.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2026-02-17T13:00:00Z', '2026-02-17T14:00:00Z'],
      ['2026-02-17T14:00:00Z', '2026-02-17T15:00:00Z'],
      ['2026-02-17T15:00:00Z', '2026-02-17T16:00:00Z'],
    ]);
    expect(forecast.hours[0]).toMatchObject({
      temperatureC: observed(-10),
      dewpointC: observed(-15),
      relativeHumidityPercent: observed(80),
      precipitationProbabilityPercent: observed(70),
      windSpeedMetersPerSecond: observed(9.26),
      windDirectionDeg: observed(250),
      summary: 'Snow & Wind',
    });
  });

  it('keeps the index of a value that is nil, so that the next stays in its hour', () => {
    expect(forecast.hours.map(({ temperatureC }) => temperatureC)).toEqual([
      observed(-10),
      absent,
      observed(-5),
    ]);
    expect(forecast.hours.map(({ summary }) => summary)).toEqual(['Snow & Wind', null, 'Snow']);
  });

  it('takes no number from a value that is nil and yet has one', () => {
    const text = changed(hourly, ['<value xsi:nil="true"/>', '<value xsi:nil="1">20</value>']);
    expect(forecastOf(text)).toEqual(forecast);
  });

  it('takes no number from a text that is none', () => {
    expect(forecast.hours[2]?.dewpointC).toEqual({ observed: false, reason: 'not-a-number: "NA"' });
  });

  it('has a value only where a time of its own layout covers the hour', () => {
    expect(forecast.hours.map((hour) => hour.precipitationProbabilityPercent)).toEqual([
      observed(70),
      observed(70),
      absent,
    ]);
  });

  it('has no direction in calm air, and north is 360', () => {
    expect(forecast.hours.map(({ windDirectionDeg }) => windDirectionDeg)).toEqual([
      observed(250),
      { observed: false, reason: 'calm' },
      observed(360),
    ]);
  });

  it('takes the sustained wind and not the gusts, the air and not the wind chill', () => {
    expect(forecast.hours[2]).toMatchObject({
      windSpeedMetersPerSecond: observed(18.52),
      temperatureC: observed(-5),
    });
  });

  it('never takes observations for a forecast, even when they come first', () => {
    const [head, rest] = [
      hourly.slice(0, hourly.indexOf('<data ')),
      hourly.slice(hourly.indexOf('<data '), -'</dwml>\n'.length),
    ];
    const second = rest.indexOf('<data type="current');
    expect(forecastOf(`${head}${rest.slice(second)}${rest.slice(0, second)}</dwml>`)).toEqual(forecast);
    expect(failureOf(`${head}${rest.slice(second)}</dwml>`).kind).toBe('schema-mismatch');
  });

  it.each([
    ['"knots"', 'mph', 18 * 0.44704],
    ['"knots"', 'Miles/Hour', 18 * 0.44704],
    ['"knots"', 'meters/second', 18],
    ['"knots"', 'kilometers/hour', 5],
  ])('reads the wind by its unit: %s as %s', (from, unit, value) => {
    const text = changed(hourly, [`type="sustained" units=${from}`, `type="sustained" units="${unit}"`]);
    const reading = forecastOf(text).hours[0]?.windSpeedMetersPerSecond;
    expect(reading?.observed && reading.value).toBeCloseTo(value, 9);
  });

  it('assumes no unit: the older site names none for temperature and wind, which are then missing, with notes', () => {
    const text = hourly.replaceAll(' units="Fahrenheit"', '').replaceAll(' units="knots"', '');
    const bare = forecastOf(text);
    expect(bare.hours[0]).toMatchObject({
      temperatureC: { observed: false, reason: 'unknown-unit: "nothing"' },
      windSpeedMetersPerSecond: { observed: false, reason: 'unknown-unit: "nothing"' },
      precipitationProbabilityPercent: observed(70),
    });
    expect(codesOf(bare)).toEqual(['dwml-unit-unknown', 'dwml-unit-unknown', 'dwml-unit-unknown']);
  });

  it('fails an impossible value and keeps its number', () => {
    const text = changed(hourly, ['<value>14</value>', '<value>9999</value>']);
    expect(forecastOf(text).hours[0]?.temperatureC).toMatchObject({ observed: true, quality: 'fail' });
  });

  it('joins its values by the key of the layout, not by the order of the layouts', () => {
    const [first, second] =
      hourly.match(/<time-layout time-coordinate="local" summ.*?<\/time-layout>/gs) ?? [];
    const swapped = changed(
      hourly,
      [first ?? '', 'FIRST'],
      [second ?? '', first ?? ''],
      ['FIRST', second ?? ''],
    );
    expect(forecastOf(swapped)).toEqual(forecast);
  });

  it('leaves out a parameter whose layout is not there, with a note', () => {
    const text = changed(hourly, [
      /units="percent" time-layout="k-p2h-n1-1"/,
      'units="percent" time-layout="k-p9h"',
    ]);
    expect(forecastOf(text).hours[0]?.precipitationProbabilityPercent).toEqual(absent);
    expect(codesOf(forecastOf(text))).toEqual(['dwml-layout-unknown']);
  });

  it('notes more or fewer values than times, and joins those that there are by index', () => {
    const fewer = forecastOf(changed(hourly, ['<value>23</value>', '']));
    expect(fewer.hours.map(({ temperatureC }) => temperatureC)).toEqual([observed(-10), absent, absent]);
    expect(codesOf(fewer)).toEqual(['dwml-count-differs']);
    const more = forecastOf(changed(hourly, ['<value>23</value>', '<value>23</value><value>99</value>']));
    expect(more.hours).toEqual(forecast.hours);
    expect(codesOf(more)).toEqual(['dwml-count-differs']);
  });

  it.each([
    ['an unreadable start', '<start-valid-time>2026-02-17T07:00:00-07:00', '<start-valid-time>7 am'],
    ['an unreadable end', '<end-valid-time>2026-02-17T08:00:00-07:00', '<end-valid-time>8 am'],
    [
      'an end before the start',
      '<end-valid-time>2026-02-17T08:00:00-07:00',
      '<end-valid-time>2026-02-17T06:00:00-07:00',
    ],
  ])('loses the hour with %s, with a note, and the others keep their values', (_name, part, broken) => {
    const less = forecastOf(changed(hourly, [part, broken]));
    expect(less.hours[0]?.temperatureC).toEqual(observed(-10));
    expect(less.hours.at(-1)?.temperatureC).toEqual(observed(-5));
    expect(less.hours.map(({ temperatureC }) => temperatureC)).not.toContainEqual(observed(23));
    expect(codesOf(less)).toEqual(['dwml-time-unusable']);
  });

  it('of several locations is that of the first, with a note', () => {
    const second = '<location><location-key>point2</location-key></location><time-layout';
    const parameters =
      '<parameters applicable-location="point2"><temperature type="hourly" units="Fahrenheit" time-layout="k-p1h-n3-0"><value>99</value></temperature></parameters><parameters applicable-location="point1">';
    const text = changed(
      hourly,
      ['<time-layout', second],
      ['<parameters applicable-location="point1">', parameters],
    );
    expect(forecastOf(text).hours).toEqual(forecast.hours);
    expect(codesOf(forecastOf(text))).toEqual(['dwml-several-locations']);
  });

  it.each([
    ['without a unit', ' height-units="feet"', ''],
    ['that is no number', '>9240<', '>high<'],
    ['absent', /<height .*<\/height>/, ''],
  ])('has no elevation when the height is %s', (_name, part, replacement) => {
    expect(forecastOf(changed(hourly, [part, replacement])).elevationM.observed).toBe(false);
  });

  it('has no time of update, with a note, when its head has none', () => {
    const text = changed(hourly, [/<creation-date.*<\/creation-date>/, '']);
    expect(forecastOf(text).updatedAt).toBeNull();
    expect(codesOf(forecastOf(text))).toEqual(['updated-at-unreadable']);
  });
});

describe('a DWML forecast by days', () => {
  it('is cut where any of its layouts changes, its temperature the highest of the day, as suspect', () => {
    const forecast = forecastOf(byDay);
    expect(forecast).toMatchObject({ updatedAt: '2011-06-02T17:24:02Z', elevationM: absent });
    expect(codesOf(forecast)).toEqual(['dwml-extremes-only']);
    const rows = forecast.hours.map((hour) => [
      hour.startsAt,
      hour.temperatureC.observed && Math.round(hour.temperatureC.value * 1.8 + 32),
      hour.precipitationProbabilityPercent.observed && hour.precipitationProbabilityPercent.value,
      hour.summary,
    ]);
    expect(rows).toEqual([
      ['2011-06-06T13:00:00Z', 72, 11, 'Mostly Sunny'],
      ['2011-06-07T01:00:00Z', 72, 2, 'Mostly Sunny'],
      ['2011-06-07T13:00:00Z', 76, 2, 'Patchy Fog'],
      ['2011-06-08T01:00:00Z', 76, 2, 'Patchy Fog'],
      ['2011-06-08T13:00:00Z', 76, 2, 'Partly Sunny'],
      ['2011-06-09T01:00:00Z', 76, false, 'Partly Sunny'],
    ]);
    expect(forecast.hours[0]?.temperatureC).toMatchObject({ quality: 'suspect' });
  });

  it('takes the lowest of a night that only a minimum covers', () => {
    const forecast = forecastOf(loadFixture('dwml-time-series.xml'));
    const rows = forecast.hours.map(({ startsAt, endsAt, temperatureC }) => [
      startsAt.slice(8, 13),
      endsAt.slice(8, 13),
      temperatureC.observed && Math.round(temperatureC.value * 1.8 + 32),
    ]);
    expect(rows).toEqual([
      ['07T00', '07T12', 35],
      ['07T12', '07T13', 48],
      ['07T13', '08T00', 48],
      ['08T01', '08T12', 31],
      ['08T12', '08T13', 59],
      ['08T13', '09T00', 59],
    ]);
  });

  it('without ends lasts until the next start of a summary: an "Overnight" ends where the day begins', () => {
    const layout = (key: string, ...starts: string[]): string =>
      `<time-layout summarization="12hourly"><layout-key>${key}</layout-key>${starts
        .map((start) => `<start-valid-time period-name="x">2026-03-${start}:00:00-07:00</start-valid-time>`)
        .join('')}</time-layout>`;
    const temperature = (type: string, key: string, ...values: number[]): string =>
      `<temperature type="${type}" units="Fahrenheit" time-layout="${key}">${values
        .map((value) => `<value>${value}</value>`)
        .join('')}</temperature>`;
    const text = `<dwml><data type="forecast">
      ${layout('k-p24h-n2-1', '02T02', '02T18')}${layout('k-p24h-n2-2', '02T06', '03T06')}
      <parameters>${temperature('minimum', 'k-p24h-n2-1', 14, 5)}${temperature('maximum', 'k-p24h-n2-2', 32, 41)}</parameters>
      </data></dwml>`;
    const rows = forecastOf(text).hours.map(({ startsAt, endsAt, temperatureC }) => [
      startsAt.slice(8, 13),
      endsAt.slice(8, 13),
      temperatureC.observed && Math.round(temperatureC.value),
    ]);
    expect(rows).toEqual([
      ['02T09', '02T13', -10],
      ['02T13', '03T01', 0],
      ['03T01', '03T13', -15],
      ['03T13', '04T13', 5],
    ]);
  });

  it('without ends and outside a summary lasts as long as its key says, or until its own next start', () => {
    const starts = [1, 4, 6].map((hour) => `<start-valid-time>2026-03-02T0${hour}:00:00Z</start-valid-time>`);
    const text = `<dwml><data><time-layout summarization="none"><layout-key>k-p3h-n3-1</layout-key>${starts.join('')}
      </time-layout><parameters><humidity type="relative" units="percent" time-layout="k-p3h-n3-1">
      <value>1</value><value>2</value><value>3</value></humidity></parameters></data></dwml>`;
    expect(
      forecastOf(text).hours.map(
        ({ startsAt, endsAt }) => `${startsAt.slice(11, 13)}-${endsAt.slice(11, 13)}`,
      ),
    ).toEqual(['01-04', '04-06', '06-09']);
  });
});

describe('what is no DWML forecast', () => {
  it.each([
    ['nothing', undefined, 'empty'],
    ['JSON', '{}', 'not-xml'],
    ['an HTML page', '<html><body>', 'not-xml'],
    ['a truncated document', hourly.slice(0, 2000), 'not-xml'],
    ['a text beyond 500,000 characters', `${hourly}${' '.repeat(500_000)}`, 'too-large'],
    ['a document type', `<!DOCTYPE dwml SYSTEM "x">${hourly}`, 'not-xml'],
    ['an observation', '<current_observation><temp_f>63.0</temp_f></current_observation>', 'schema-mismatch'],
    ['an Atom list', loadFixture('nws-avalanche-warning.atom.xml'), 'schema-mismatch'],
    ['a document without data', '<dwml><head/></dwml>', 'schema-mismatch'],
    ['a forecast without parameters', '<dwml><data type="forecast"/></dwml>', 'schema-mismatch'],
    ['values without times', hourly.replaceAll('valid-time', 'other-time'), 'schema-mismatch'],
  ])('is a failure: %s', (_name, payload, kind) => {
    expect(failureOf(payload)).toMatchObject({ kind, source: 'nws' });
  });
});

describe('the parser', () => {
  it('never throws on a text with pieces cut out, moved and doubled, and what it accepts satisfies the contract', () => {
    const mutationOf = (whole: string): fc.Arbitrary<string> => {
      const position = fc.nat({ max: whole.length });
      const piece = fc.tuple(position, position, position).map(([from, to, at]) => {
        const cut = whole.slice(0, from) + whole.slice(to);
        return cut.slice(0, at) + whole.slice(from, to) + cut.slice(at);
      });
      const written = [...new Set(whole.match(/(?<=[">])[^<>"]+(?=["<])/g) ?? [])];
      const value = fc
        .tuple(
          fc.constantFrom(...written),
          fc.oneof(fc.constantFrom('', 'NA', '-1', '1e9', 'k-p0h-n1-1'), fc.integer().map(String)),
        )
        .map(([text, other]) => whole.replaceAll(text, other));
      return fc.oneof(piece, value);
    };
    fc.assert(
      fc.property(fc.oneof(fc.anything(), mutationOf(hourly), mutationOf(byDay)), (payload) => {
        const result = parseDwml(payload);
        if (!result.ok) return;
        const { hours } = weatherForecastSchema.parse(result.value);
        for (const [index, { startsAt, endsAt }] of hours.entries()) {
          expect(startsAt < endsAt && endsAt <= (hours[index + 1]?.startsAt ?? '~')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
