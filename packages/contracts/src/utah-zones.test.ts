import { describe, expect, it } from 'vitest';
import { utahZones, zoneOf } from './utah-zones.ts';
import { zoneIds } from './zone-id.ts';

describe('the Utah zones', () => {
  it('are nine, each found by its id', () => {
    expect(utahZones.map((zone) => zone.id)).toEqual([...zoneIds]);
    for (const id of zoneIds) expect(zoneOf(id).id).toBe(id);
  });

  it('give Skyline its fifteen stations and Salt Lake its twelve', () => {
    expect(zoneOf('skyline').stations).toHaveLength(15);
    expect(zoneOf('salt-lake').stations).toHaveLength(12);
  });

  it('have the band limits of their own', () => {
    expect(zoneOf('salt-lake').bandLimitsFt).toEqual({ upperAbove: 9500, lowerBelow: 8000 });
    expect(zoneOf('logan').bandLimitsFt).toEqual({ upperAbove: 8500, lowerBelow: 7000 });
  });

  it('claim no station twice', () => {
    const triplets = utahZones.flatMap((zone) => zone.stations.map((station) => station.triplet));
    expect(new Set(triplets).size).toBe(triplets.length);
  });

  it('keep the stations of a widely copied list where the polygons put them', () => {
    const zoneWith = (triplet: string): string | undefined =>
      utahZones.find((zone) => zone.stations.some((station) => station.triplet === triplet))?.id;
    expect(zoneWith('393:UT:SNTL')).toBe('uintas');
    expect(zoneWith('828:UT:SNTL')).toBe('uintas');
    expect(zoneWith('332:UT:SNTL')).toBe('ogden');
    expect(zoneWith('820:UT:SNTL')).toBe('provo');
  });

  it.each(utahZones.map((zone) => [zone.id, zone] as const))(
    '%s has what every page and source needs',
    (_, zone) => {
      expect(zone.officialUrl).toBe(`https://utahavalanchecenter.org/forecast/${zone.id}`);
      expect(zone.ugcZones.length).toBeGreaterThan(0);
      expect(zone.ugcZones.every((code) => /^UTZ\d{3}$/.test(code))).toBe(true);
      expect(zone.stations.map((station) => station.elevationM)).toEqual(
        zone.stations.map((station) => station.elevationM).toSorted((a, b) => b - a),
      );
      expect(zone.weatherPoint.latitude).toBeGreaterThan(36.9);
      expect(zone.weatherPoint.latitude).toBeLessThan(42.1);
    },
  );
});
