import { zoneOf } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { stationBand } from './station-band.ts';

describe('the band of a station', () => {
  it.each([
    ['salt-lake', 2900, 'upper'],
    ['salt-lake', 2895, 'middle'],
    ['salt-lake', 2439, 'middle'],
    ['salt-lake', 2438, 'lower'],
    ['logan', 2624, 'upper'],
    ['logan', 2133, 'lower'],
  ] as const)("goes by the zone's own limits: %s at %d m is %s", (zone, elevationM, band) => {
    expect(stationBand(zoneOf(zone), { elevationM })).toBe(band);
  });

  it('is not known where the limits are not', () => {
    expect(stationBand(zoneOf('provo'), { elevationM: 3000 })).toBeNull();
  });
});
