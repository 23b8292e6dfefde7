import { readFileSync, readdirSync } from 'node:fs';
import { addHours } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { parseNwsAlertList } from '../alerts/parse-nws-alert-list.ts';
import { parseNwsAlertsAtom } from '../alerts/parse-nws-alerts-atom.ts';
import { parseNwsAlerts } from '../alerts/parse-nws-alerts.ts';
import { parseNwsCap } from '../alerts/parse-nws-cap.ts';
import { parseDwml } from '../dwml/parse-dwml.ts';
import { parseNwsHourly } from './parse-nws-hourly.ts';
import { parseNwsWeather } from './parse-nws-weather.ts';

const morning = instant('2026-01-15T13:00:00Z');
const html = '<!DOCTYPE html><html><body>503</body></html>';
const dwml = `<?xml version="1.0"?>\n<dwml version="1.0"><head/></dwml>`;
const feed = '<?xml version="1.0"?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom"></feed>';
const cap = '<cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"></cap:alert>';

describe('weather in whichever form it came', () => {
  it.each([
    ['DWML', dwml, parseDwml],
    ['an HTML error page', html, parseNwsHourly],
    ['truncated JSON', '{"properties":', parseNwsHourly],
    ['data', { properties: { periods: [] } }, parseNwsHourly],
    ['nothing', null, parseNwsHourly],
  ])('gives %s to its parser', (_, payload, parse) => {
    expect(parseNwsWeather(payload)).toEqual(parse(payload));
  });
});

describe('the 12-hour forecast in the place of the hourly one', () => {
  const period = (hours: number, start = 0) => ({
    startTime: addHours(morning, start),
    endTime: addHours(morning, start + hours),
    temperature: 20,
    temperatureUnit: 'F',
    windSpeed: '10 to 20 mph',
    windDirection: 'SW',
  });
  const read = (...periods: object[]) => {
    const result = parseNwsWeather({ properties: { updateTime: morning, periods } });
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  };

  it('keeps the length of its periods, and no temperature of theirs counts as that of an hour', () => {
    const { hours, updatedAt, notes } = read(period(11), period(12, 11));
    expect(updatedAt).toBe(morning);
    expect(hours.map(({ endsAt }) => endsAt)).toEqual([addHours(morning, 11), addHours(morning, 23)]);
    expect(hours.map(({ temperatureC }) => temperatureC)).toMatchObject([
      { observed: true, quality: 'suspect' },
      { observed: true, quality: 'suspect' },
    ]);
    expect(hours[0]?.windSpeedMetersPerSecond).toMatchObject({ observed: true, quality: 'good' });
    expect(notes.map(({ code }) => code)).toEqual(['weather-by-half-days']);
  });

  it('is told by the length of every period: one odd period leaves an hourly forecast what it is', () => {
    const { hours, notes } = read(period(1), period(12, 1));
    expect(hours[0]?.temperatureC).toMatchObject({ quality: 'good' });
    expect(notes.map(({ code }) => code)).toEqual(['period-not-one-hour']);
  });
});

describe('alerts in whichever form they came', () => {
  it.each([
    ['an Atom list', feed, parseNwsAlertsAtom],
    ['one CAP alert', cap, parseNwsCap],
    ['an HTML error page', html, parseNwsAlerts],
    ['a GeoJSON list', '{"features":[]}', parseNwsAlerts],
  ])('gives %s to its parser', (_, payload, parse) => {
    expect(parseNwsAlertList(payload)).toEqual(parse(payload));
  });

  it('reads every alert fixture in its own form', () => {
    const folder = new URL('../__fixtures__/', import.meta.url);
    const names = readdirSync(folder).filter((name) => /alert|cap/.test(name) && /\.(json|xml)$/.test(name));
    const refused = names.filter(
      (name) => !parseNwsAlertList(readFileSync(new URL(name, folder), 'utf8')).ok,
    );
    expect(refused).toEqual([]);
  });
});
