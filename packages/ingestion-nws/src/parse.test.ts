import { describe, expect, it } from 'vitest';
import * as everything from './index.ts';
import * as parse from './parse.ts';

const pure = [
  'isPointCurrent',
  'nwsPointSchema',
  'parseDwml',
  'parseNwsAlertList',
  'parseNwsAlerts',
  'parseNwsAlertsAtom',
  'parseNwsCap',
  'parseNwsForecast',
  'parseNwsGrid',
  'parseNwsHourly',
  'parseNwsWeather',
  'readNwsPoint',
  'shouldResolveAgain',
  'weatherPointsOf',
];
const fetching = [
  'fetchDwml',
  'fetchNwsAlerts',
  'fetchNwsAlertsAtom',
  'fetchNwsForecast',
  'fetchNwsGrid',
  'fetchNwsHourly',
  'fetchNwsPoint',
  'resolveNwsPoint',
];

describe('the public entries', () => {
  it('offer what is pure alone, and the same with the fetchers', () => {
    expect(Object.keys(parse).toSorted()).toEqual(pure);
    expect(Object.keys(everything).toSorted()).toEqual([...fetching, ...pure].toSorted());
  });
});
