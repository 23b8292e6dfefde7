import { zoneOf } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStations } from './compare-stations.ts';
import { parseSnotelStations } from './parse-snotel-stations.ts';
import type { StationCatalogue } from './station-catalogue.ts';

const provo = zoneOf('provo');
const timpanogos = {
  stationTriplet: '820:UT:SNTL',
  name: 'Timpanogos Divide',
  elevation: 8180,
  latitude: 40.42817,
  longitude: -111.61633,
  dataTimeZone: -8,
  beginDate: '1978-10-01 00:00',
  endDate: '2100-01-01 00:00',
};
const cascade = {
  ...timpanogos,
  stationTriplet: '1039:UT:SNTL',
  name: 'Cascade Mountain',
  elevation: 7750,
  latitude: 40.283,
  longitude: -111.6099,
};

function catalogueOf(payload: unknown): StationCatalogue {
  const result = parseSnotelStations(payload);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('the catalogue of stations', () => {
  it('is read with elevations in metres', () => {
    expect(catalogueOf([timpanogos])).toEqual({
      stations: [
        {
          triplet: '820:UT:SNTL',
          name: 'Timpanogos Divide',
          latitude: 40.42817,
          longitude: -111.61633,
          elevationM: expect.closeTo(2493.264),
          active: true,
          dataTimeZone: -8,
          beginDate: '1978-10-01',
        },
      ],
      notes: [],
    });
  });

  it('makes nothing up for what is absent or impossible', () => {
    const odd = {
      stationTriplet: '820:UT:SNTL',
      name: ' ',
      elevation: '8180',
      latitude: 400,
      endDate: 'never',
    };
    expect(catalogueOf([odd]).stations).toEqual([
      {
        triplet: '820:UT:SNTL',
        name: null,
        latitude: null,
        longitude: null,
        elevationM: null,
        active: null,
        dataTimeZone: null,
        beginDate: null,
      },
    ]);
  });

  it('leaves out what names no station, with a note', () => {
    expect(catalogueOf([null, timpanogos]).notes).toEqual([
      { code: 'station-unreadable', message: expect.stringContaining('Entry 0') },
    ]);
  });

  it.each([
    ['an empty list', [], 'empty'],
    ['an object', {}, 'schema-mismatch'],
    ['no station', [{}], 'schema-mismatch'],
    ['an HTML page', '<html>', 'not-json'],
    ['nothing', null, 'empty'],
  ])('is a failure: %s', (_title, payload, kind) => {
    expect(parseSnotelStations(payload)).toMatchObject({ ok: false, failure: { kind, source: 'snotel' } });
  });

  it('never throws', () => {
    const odd = fc.record({
      stationTriplet: fc.oneof(fc.constant('820:UT:SNTL'), fc.anything()),
      elevation: fc.anything(),
      endDate: fc.anything(),
      beginDate: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(odd)), (payload) => {
        expect([true, false]).toContain(parseSnotelStations(payload).ok);
      }),
    );
  });
});

describe("a zone's stations beside the catalogue", () => {
  it('agree when nothing has changed', () => {
    expect(compareStations(catalogueOf([timpanogos, cascade]), provo)).toEqual([]);
  });

  it.each([
    ['missing', { stationTriplet: '1:UT:SNTL' }, 'station-missing'],
    ['inactive', { endDate: '2025-09-30 00:00' }, 'station-inactive'],
    ['elsewhere', { latitude: 40.45 }, 'station-moved'],
    ['at another elevation', { elevation: 8300 }, 'station-moved'],
    ['in another time zone', { dataTimeZone: -7 }, 'station-time-zone'],
  ])('are noted when one is %s', (_title, change, code) => {
    const notes = compareStations(catalogueOf([{ ...timpanogos, ...change }, cascade]), provo);
    expect(notes).toEqual([{ code, message: expect.stringContaining('820:UT:SNTL Timpanogos Divide') }]);
  });

  it('are not compared in what the catalogue does not give', () => {
    const bare = ['820:UT:SNTL', '1039:UT:SNTL'].map((stationTriplet) => ({ stationTriplet }));
    expect(compareStations(catalogueOf(bare), provo)).toEqual([]);
  });
});
