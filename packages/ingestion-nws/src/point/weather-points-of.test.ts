import { utahZones, zoneOf } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { weatherPointsOf } from './weather-points-of.ts';

describe('the weather points of a zone', () => {
  it('are its highest, its median and its lowest station', () => {
    expect(weatherPointsOf(zoneOf('salt-lake'))).toEqual([
      { band: 'upper', latitude: 40.6235, longitude: -111.5332, place: 'Thaynes Canyon', elevationM: 2822 },
      { band: 'middle', latitude: 40.7019, longitude: -111.6062, place: 'Parleys Upper', elevationM: 2539 },
      { band: 'lower', latitude: 40.8303, longitude: -111.7646, place: 'Louis Meadow', elevationM: 2054 },
    ]);
  });

  it.each([
    [0, []],
    [1, ['upper Trial Lake']],
    [2, ['upper Trial Lake', 'lower Wolf Creek Peak']],
    [3, ['upper Trial Lake', 'middle Wolf Creek Peak', 'lower Hayden Fork']],
    [4, ['upper Trial Lake', 'middle Wolf Creek Peak', 'lower Chalk Creek #1']],
    [5, ['upper Trial Lake', 'middle Hayden Fork', 'lower Lily Lake']],
  ])('are, of %i stations, %j', (count, places) => {
    const stations = zoneOf('uintas').stations.slice(0, count).toReversed();
    expect(weatherPointsOf({ stations }).map(({ band, place }) => `${band} ${place}`)).toEqual(places);
  });

  it('are stations of the zone in every zone, so inside its polygon, and never one place twice', () => {
    for (const zone of utahZones) {
      const points = weatherPointsOf(zone);
      const names = new Set(zone.stations.map(({ name }) => name));
      expect(points.every(({ place }) => names.has(place))).toBe(true);
      expect(new Set(points.map(({ place }) => place)).size).toBe(points.length);
      expect(points).toHaveLength(Math.min(3, zone.stations.length));
    }
  });
});
