import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNwsAlertList } from '../alerts/parse-nws-alert-list.ts';
import { parseNwsAlertsAtom } from '../alerts/parse-nws-alerts-atom.ts';
import { parseNwsAlerts } from '../alerts/parse-nws-alerts.ts';
import { parseNwsCap } from '../alerts/parse-nws-cap.ts';
import { parseDwml } from '../dwml/parse-dwml.ts';
import { parseNwsHourly } from './parse-nws-hourly.ts';
import { parseNwsWeather } from './parse-nws-weather.ts';

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
