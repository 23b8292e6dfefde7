import { stationTripletSchema, zoneOf, type Snowpack } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { loadFixture } from './__fixtures__/load-fixture.ts';
import { expectedTriplets, missingStations } from './expected-stations.ts';
import { parseSnotel } from './parse-snotel.ts';

const provo = zoneOf('provo');

describe('the stations of a zone', () => {
  it('are expected highest first', () => {
    expect(expectedTriplets(provo)).toEqual(['820:UT:SNTL', '1039:UT:SNTL']);
  });

  it('are missing when the answer does not have them', () => {
    const answer = parseSnotel(loadFixture('snotel-daily-salt-lake.json'));
    const snowpack: Snowpack = answer.ok ? answer.value : { stations: [], notes: [] };
    const missing = missingStations(snowpack, zoneOf('salt-lake'));
    expect(missing).toHaveLength(zoneOf('salt-lake').stations.length - 2);
    expect(missing).not.toContain('766:UT:SNTL');
    expect(missingStations(snowpack, provo)).toEqual(expectedTriplets(provo));
  });

  it('are missing when the answer has no day of them', () => {
    const triplet = stationTripletSchema.parse('820:UT:SNTL');
    const snowpack: Snowpack = { stations: [{ triplet, days: [], hours: [] }], notes: [] };
    expect(missingStations(snowpack, provo)).toEqual(['820:UT:SNTL', '1039:UT:SNTL']);
  });
});
