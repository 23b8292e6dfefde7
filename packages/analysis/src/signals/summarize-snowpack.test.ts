import { addHours, fail, succeed, type Reading, type StationSeries } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { assess } from '../testing/build-bundle.ts';
import { buildStation, dayEnd, type StationFields } from '../testing/build-station.ts';

function summarize(...stations: StationSeries[]) {
  return assess({ snowpack: succeed({ stations, notes: [] }) }).snowpack;
}

function station(number: number, fields: StationFields = {}): StationSeries {
  return buildStation({ triplet: `${number}:UT:SNTL`, ...fields });
}

/** A station with one of its readings replaced: of the day before (0) or of the newest day (1). */
function withReading(
  series: StationSeries,
  day: 0 | 1,
  reading: Partial<Record<'snowDepthCm' | 'sweMm', Reading>>,
) {
  return { ...series, days: series.days.map((row, index) => (index === day ? { ...row, ...reading } : row)) };
}

const three = [
  station(1, { depthCm: [100, 130], sweMm: [300, 310] }),
  station(2, { depthCm: [200, 210], sweMm: [500, 540] }),
  station(3, { depthCm: [150, 145], sweMm: [400, 400] }),
];
const suspect = (value: number): Reading => ({ observed: true, value, quality: 'suspect' });
const failed: Reading = { observed: true, value: -9, quality: 'fail' };

describe('the snowpack of a zone', () => {
  it('is the median of its stations with spread and count, and of the change at each station', () => {
    expect(summarize(...three)).toEqual({
      endsAt: dayEnd,
      stations: 3,
      snowDepthCm: { median: 145, low: 130, high: 210, count: 3 },
      sweMm: { median: 400, low: 310, high: 540, count: 3 },
      snowDepthChange24hCm: { median: 10, low: -5, high: 30, count: 3 },
      sweChange24hMm: { median: 10, low: 0, high: 40, count: 3 },
      leftOut: [],
    });
  });

  it('does not depend on the order of the stations', () => {
    const odd = withReading(station(5), 1, { snowDepthCm: failed, sweMm: suspect(1) });
    const odder = withReading(station(4), 1, { sweMm: suspect(1) });
    const summary = summarize(odd, ...three, odder);
    expect(summary?.leftOut).toHaveLength(3);
    expect(summarize(odder, ...three.toReversed(), odd)).toEqual(summary);
  });

  it.each([
    ['suspect', suspect(900), 'suspect'],
    ['failed', failed, 'failed its checks'],
  ])('leaves out a %s reading and its change, and says so', (_, reading, reason) => {
    const odd = withReading(station(4), 1, { snowDepthCm: reading });
    expect(summarize(...three, odd)).toMatchObject({
      stations: 4,
      snowDepthCm: { median: 145, low: 130, high: 210, count: 3 },
      snowDepthChange24hCm: { count: 3 },
      sweMm: { count: 4 },
      leftOut: [{ station: '4:UT:SNTL', quantity: 'snow-depth', reason }],
    });
  });

  it('leaves out a change whose day before is suspect, and keeps the newest reading', () => {
    const odd = withReading(station(4), 0, { sweMm: suspect(900) });
    expect(summarize(...three, odd)).toMatchObject({
      sweMm: { count: 4 },
      sweChange24hMm: { count: 3 },
      leftOut: [
        {
          station: '4:UT:SNTL',
          quantity: 'snow-water-equivalent-change-24h',
          reason: 'suspect the day before',
        },
      ],
    });
  });

  it.each(['unknown', 'suspect', 'fail'] as const)(
    'has no median where every reading is %s, never a number',
    (quality) => {
      const judged = station(1, { depthCm: [100, 130] });
      const days = judged.days.map((day) => ({
        ...day,
        snowDepthCm: { observed: true as const, value: 130, quality },
      }));
      expect(summarize({ ...judged, days })).toMatchObject({
        snowDepthCm: null,
        snowDepthChange24hCm: null,
        sweMm: { count: 1 },
      });
    },
  );

  it('lists a quantity once when both of its readings are suspect', () => {
    const odd = withReading(withReading(station(4), 0, { sweMm: suspect(900) }), 1, { sweMm: suspect(900) });
    expect(summarize(...three, odd)?.leftOut).toEqual([
      { station: '4:UT:SNTL', quantity: 'snow-water-equivalent', reason: 'suspect' },
    ]);
  });

  it('does not count a reading that no check has judged beside good ones', () => {
    const unjudged = withReading(station(4), 1, {
      snowDepthCm: { observed: true, value: 999, quality: 'unknown' },
    });
    expect(summarize(...three, unjudged)).toMatchObject({ snowDepthCm: { high: 210, count: 3 } });
  });

  it('lists nothing for a reading that did not come', () => {
    const silent = station(4, { depthCm: [100, null] });
    expect(summarize(...three, silent)).toMatchObject({ snowDepthCm: { count: 3 }, leftOut: [] });
  });

  it('does not count a station that is a day behind', () => {
    const behind = station(4, { endsAt: addHours(dayEnd, -24), depthCm: [500, 600] });
    expect(summarize(...three, behind)).toMatchObject({ stations: 4, snowDepthCm: { high: 210, count: 3 } });
  });

  it('speaks of the newest day with snow values, however old, and not of newer temperatures', () => {
    const late = station(1, { depthCm: [130, null], sweMm: [300, null] });
    expect(summarize(late)).toMatchObject({
      endsAt: addHours(dayEnd, -24),
      snowDepthCm: { median: 130 },
      snowDepthChange24hCm: null,
    });
  });

  it('speaks of no day that is still to come', () => {
    expect(summarize(station(1, { endsAt: addHours(dayEnd, 24), depthCm: [100, 180] }))).toMatchObject({
      endsAt: dayEnd,
      snowDepthCm: { median: 100 },
    });
  });

  it.each([
    ['absent', null],
    ['empty', fail({ kind: 'empty', message: 'nothing' } as const)],
    ['unreadable', fail({ kind: 'not-json', message: 'HTML' } as const)],
    ['without stations', succeed({ stations: [], notes: [] })],
    [
      'without snow values',
      succeed({ stations: [station(1, { depthCm: [null, null], sweMm: [null, null] })], notes: [] }),
    ],
  ])('is null when the payload is %s', (_, snowpack) => {
    expect(assess({ snowpack }).snowpack).toBeNull();
  });
});
