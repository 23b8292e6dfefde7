import {
  addHours,
  localDateSchema,
  missingReading,
  observedReading,
  stationTripletSchema,
  type IsoInstant,
  type QualityFlag,
  type Reading,
  type StationSeries,
} from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { expect, it } from 'vitest';
import type { ReadingsReport, StationSeriesKey } from '../station/station-reading.ts';
import type { Store } from '../store-port.ts';
import { withStore, type OpenForTest } from './store-under-test.ts';

const snowbird = stationTripletSchema.parse('766:UT:SNTL');
const hourlyDepth: StationSeriesKey = { triplet: snowbird, quantity: 'snowDepthCm', period: 'hourly' };
const firstHour = instant('2026-03-05T09:00:00Z');
const hourOf = (index: number): IsoInstant => addHours(firstHour, index);
const none = missingReading('no row');
const cm = (value: number, quality: QualityFlag = 'good'): Reading => observedReading(value, quality);

const sixth = { fetchedAt: instant('2026-03-06T15:00:00Z'), sha256: '6'.repeat(64) };
const ninth = { fetchedAt: instant('2026-03-09T15:00:00Z'), sha256: '9'.repeat(64) };
const tenth = { fetchedAt: instant('2026-03-10T15:00:00Z'), sha256: '0'.repeat(64) };
const unchanged: ReadingsReport = { created: 0, revised: 0, withdrawn: 0, requalified: 0, unchanged: 0 };

/** A station of which only the depth was measured, hour by hour. */
function hourly(depths: readonly Reading[]): StationSeries {
  const hours = depths.map((snowDepthCm, index) => ({
    endsAt: hourOf(index),
    snowDepthCm,
    sweMm: none,
    precipitationAccumulatedMm: none,
    temperatureObservedC: none,
  }));
  return { triplet: snowbird, days: [], hours };
}

/** A station with one day, of which every quantity was measured. */
function daily(snowDepthCm: number): StationSeries {
  const day: StationSeries['days'][number] = {
    date: localDateSchema.parse('2026-03-05'),
    endsAt: firstHour,
    snowDepthCm: cm(snowDepthCm),
    sweMm: cm(500),
    precipitationAccumulatedMm: cm(600),
    temperatureObservedC: cm(-5),
    temperatureMinimumC: cm(-9),
    temperatureMaximumC: cm(-1),
    temperatureAverageC: cm(-4.5),
  };
  return { triplet: snowbird, days: [day], hours: [] };
}

async function depthsIn(store: Store, hours: number): Promise<Reading[]> {
  const found = await store.stationReadings(hourlyDepth, hourOf(0), hourOf(hours - 1));
  return found.ok ? found.value.map(({ reading }) => reading) : [];
}

/** Readings side by side with what they were before. */
export function describeStationReadings(open: OpenForTest): void {
  it('keeps both readings of a revised day: 74 in on the 6th, 85 in on the 9th', () =>
    withStore(open, async ({ store }) => {
      const key: StationSeriesKey = { ...hourlyDepth, period: 'daily' };
      expect(await store.saveStationReadings({ stations: [daily(187.96)] }, sixth)).toEqual({
        ok: true,
        value: { ...unchanged, created: 7 },
      });
      expect(await store.saveStationReadings({ stations: [daily(215.9)] }, ninth)).toEqual({
        ok: true,
        value: { ...unchanged, revised: 1, unchanged: 6 },
      });
      expect(await store.revisionsOf(key, firstHour)).toEqual({
        ok: true,
        value: [
          { endsAt: firstHour, reading: cm(187.96), ...sixth },
          { endsAt: firstHour, reading: cm(215.9), ...ninth },
        ],
      });
      expect(await store.stationReadings(key, firstHour, firstHour)).toEqual({
        ok: true,
        value: [{ endsAt: firstHour, reading: cm(215.9), ...ninth }],
      });
    }));

  it('changes no row when the same values come again', () =>
    withStore(open, async ({ store, dump }) => {
      const stations = [hourly([cm(100), none, cm(0), cm(-0.1)]), daily(1)];
      await store.saveStationReadings({ stations }, sixth);
      const before = await dump();
      expect(await store.saveStationReadings({ stations }, ninth)).toEqual({
        ok: true,
        value: { ...unchanged, unchanged: 10 },
      });
      expect(await dump()).toEqual(before);
    }));

  it('reads a span in its order, both ends included, and nothing of other series', () =>
    withStore(open, async ({ store }) => {
      const depths = [cm(1), none, cm(3, 'suspect'), cm(4, 'fail'), cm(5, 'unknown')];
      await store.saveStationReadings({ stations: [hourly(depths), daily(999)] }, sixth);
      const found = await store.stationReadings(hourlyDepth, hourOf(1), hourOf(3));
      expect(found.ok && found.value.map(({ endsAt, reading }) => [endsAt, reading])).toEqual([
        [hourOf(2), cm(3, 'suspect')],
        [hourOf(3), cm(4, 'fail')],
      ]);
      const first = await store.revisionsOf(hourlyDepth, firstHour);
      expect(first.ok && first.value.map(({ reading }) => reading)).toEqual([cm(1)]);
      const other = stationTripletSchema.parse('1308:UT:SNTL');
      expect(await store.stationReadings({ ...hourlyDepth, triplet: other }, hourOf(0), hourOf(9))).toEqual({
        ok: true,
        value: [],
      });
    }));

  it('keeps a value that came back after another one', () =>
    withStore(open, async ({ store }) => {
      await store.saveStationReadings({ stations: [hourly([cm(74)])] }, sixth);
      await store.saveStationReadings({ stations: [hourly([cm(85)])] }, ninth);
      await store.saveStationReadings({ stations: [hourly([cm(74)])] }, tenth);
      expect(await depthsIn(store, 1)).toEqual([cm(74)]);
      const revisions = await store.revisionsOf(hourlyDepth, firstHour);
      expect(revisions.ok && revisions.value.map(({ reading }) => reading)).toEqual([cm(74), cm(85), cm(74)]);
    }));

  it('does not show a value that the source took back, and remembers it', () =>
    withStore(open, async ({ store }) => {
      await store.saveStationReadings({ stations: [hourly([cm(700), cm(2)])] }, sixth);
      expect(await store.saveStationReadings({ stations: [hourly([none, cm(2)])] }, ninth)).toMatchObject({
        value: { withdrawn: 1, unchanged: 1 },
      });
      expect(await depthsIn(store, 2)).toEqual([missingReading('the source took its value back'), cm(2)]);
      const revisions = await store.revisionsOf(hourlyDepth, firstHour);
      expect(revisions.ok && revisions.value).toMatchObject([{ reading: cm(700) }, ninth]);
      expect(await store.saveStationReadings({ stations: [hourly([none, cm(2)])] }, tenth)).toMatchObject({
        value: { ...unchanged, unchanged: 1 },
      });
      await store.saveStationReadings({ stations: [hourly([cm(70)])] }, tenth);
      expect(await depthsIn(store, 2)).toEqual([cm(70), cm(2)]);
    }));

  it('leaves alone what a payload does not cover', () =>
    withStore(open, async ({ store }) => {
      await store.saveStationReadings({ stations: [hourly([cm(1), cm(2), cm(3)])] }, sixth);
      await store.saveStationReadings({ stations: [hourly([cm(1)])] }, ninth);
      await store.saveStationReadings({ stations: [] }, tenth);
      expect(await depthsIn(store, 3)).toEqual([cm(1), cm(2), cm(3)]);
    }));

  it('shows the newest judgement of a value, which is no revision', () =>
    withStore(open, async ({ store }) => {
      await store.saveStationReadings({ stations: [hourly([cm(300, 'good')])] }, sixth);
      expect(await store.saveStationReadings({ stations: [hourly([cm(300, 'suspect')])] }, ninth)).toEqual({
        ok: true,
        value: { ...unchanged, requalified: 1 },
      });
      expect(await store.revisionsOf(hourlyDepth, firstHour)).toEqual({
        ok: true,
        value: [{ endsAt: firstHour, reading: cm(300, 'suspect'), ...sixth }],
      });
    }));

  it('puts an older payload that is saved late where it belongs', () =>
    withStore(open, async ({ store }) => {
      await store.saveStationReadings({ stations: [hourly([cm(85)])] }, ninth);
      await store.saveStationReadings({ stations: [hourly([cm(74)])] }, sixth);
      expect(await depthsIn(store, 1)).toEqual([cm(85)]);
      const revisions = await store.revisionsOf(hourlyDepth, firstHour);
      expect(revisions.ok && revisions.value.map(({ reading }) => reading)).toEqual([cm(74), cm(85)]);
      expect(await store.saveStationReadings({ stations: [hourly([cm(85)])] }, tenth)).toMatchObject({
        value: { ...unchanged, unchanged: 1 },
      });
    }));

  it('knows from an older payload that is saved late that a value was given earlier', () =>
    withStore(open, async ({ store }) => {
      await store.saveStationReadings({ stations: [hourly([cm(74)])] }, sixth);
      await store.saveStationReadings({ stations: [hourly([cm(85)])] }, tenth);
      expect(await store.saveStationReadings({ stations: [hourly([cm(85)])] }, ninth)).toMatchObject({
        value: { revised: 1 },
      });
      const revisions = await store.revisionsOf(hourlyDepth, firstHour);
      expect(revisions.ok && revisions.value.map(({ reading, fetchedAt }) => [reading, fetchedAt])).toEqual([
        [cm(74), sixth.fetchedAt],
        [cm(85), ninth.fetchedAt],
        [cm(85), tenth.fetchedAt],
      ]);
    }));

  it('replaces what an earlier reading of the same payload made of it', () =>
    withStore(open, async ({ store }) => {
      await store.saveStationReadings({ stations: [hourly([cm(29.1)])] }, sixth);
      await store.saveStationReadings({ stations: [hourly([cm(74)])] }, sixth);
      const revisions = await store.revisionsOf(hourlyDepth, firstHour);
      expect(revisions.ok && revisions.value.map(({ reading }) => reading)).toEqual([cm(74)]);
    }));

  it.each([
    ['a value that is no number', [hourly([cm(1), cm(Number.NaN)])], sixth],
    ['a value without end', [hourly([cm(Number.POSITIVE_INFINITY)])], sixth],
    ['a hash that is none', [hourly([cm(1)])], { ...sixth, sha256: 'abc' }],
  ])('refuses %s, and keeps nothing of the payload', (_what, stations, provenance) =>
    withStore(open, async ({ store, dump }) => {
      await store.saveStationReadings({ stations: [daily(1)] }, sixth);
      const before = await dump();
      const given = { stations: [daily(2), ...stations] };
      expect(await store.saveStationReadings(given, { ...ninth, ...provenance })).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-record' },
      });
      expect(await dump()).toEqual(before);
    }),
  );

  it('takes stations one by one, so that a season of them need not be in memory', () =>
    withStore(open, async ({ store }) => {
      function* manyStations(): Generator<StationSeries> {
        const month = Array.from({ length: 720 }, (_hour, index) => cm(index));
        for (let id = 1; id <= 20; id += 1) {
          yield { ...hourly(month), triplet: stationTripletSchema.parse(`${id}:UT:SNTL`) };
        }
      }
      expect(await store.saveStationReadings({ stations: manyStations() }, sixth)).toMatchObject({
        value: { created: 14_400 },
      });
      const key: StationSeriesKey = { ...hourlyDepth, triplet: stationTripletSchema.parse('20:UT:SNTL') };
      expect(await store.revisionsOf(key, hourOf(719))).toMatchObject({ value: [{ reading: cm(719) }] });
    }));
}
