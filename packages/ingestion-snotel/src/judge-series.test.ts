import { missingReading, observedReading, type QualityFlag, type Reading } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StationField } from './element-table.ts';
import { judgeSeries } from './judge-series.ts';
import { qualityLimits } from './quality-limits.ts';

function readingsOf(values: readonly (number | null)[]): Reading[] {
  return values.map((value) =>
    value === null ? missingReading('no-row') : observedReading(value, 'unknown'),
  );
}

function flagsOf(field: StationField, values: readonly (number | null)[]): (QualityFlag | null)[] {
  return judgeSeries(readingsOf(values), qualityLimits[field]).map((reading) =>
    reading.observed ? reading.quality : null,
  );
}

describe('the quality of a snow depth', () => {
  it.each<[string, (number | null)[], (QualityFlag | null)[]]>([
    ['is good where it changes little', [180, 200, 190], ['good', 'good', 'good']],
    ['is good at a change of exactly the limit', [100, 250], ['good', 'good']],
    [
      'is suspect at a spike, and good again after it',
      [180, 400, 185, 186],
      ['good', 'suspect', 'good', 'good'],
    ],
    ['is suspect just beyond the limit', [99, 100, 250.5], ['good', 'good', 'suspect']],
    [
      'is suspect when it jumps from a plausible day, whatever the day before that',
      [100, 10, 200],
      ['good', 'good', 'suspect'],
    ],
    ['is suspect on the newest day when it jumps', [180, 181, 400], ['good', 'good', 'suspect']],
    ['is suspect when it falls', [400, 401, 100], ['good', 'good', 'suspect']],
    ['is good after a step that lasts', [100, 110, 300, 310], ['good', 'good', 'suspect', 'good']],
    ['is suspect on both sides of a jump at the start', [700, 180, 181], ['suspect', 'suspect', 'good']],
    ['is suspect on both sides of a step at the start', [100, 300, 300], ['suspect', 'suspect', 'good']],
    ['fails below zero', [-1, 0], ['fail', 'unknown']],
    ['fails beyond ten metres', [1000, 1001], ['unknown', 'fail']],
    ['is not compared with a failed neighbour', [180, 2000, 185], ['unknown', 'fail', 'unknown']],
    ['is unknown without a neighbouring day', [null, 180, null], [null, 'unknown', null]],
    ['is unknown for a single day', [180], ['unknown']],
    ['is compared with the day after when there is none before', [null, 180, 181], [null, 'good', 'good']],
    ['is not compared across a missing day', [100, null, 400, 401], ['unknown', null, 'good', 'good']],
  ])('%s: %j', (_title, values, flags) => {
    expect(flagsOf('snowDepthCm', values)).toEqual(flags);
  });
});

describe('the quality of the other fields', () => {
  it.each<[StationField, (number | null)[], (QualityFlag | null)[]]>([
    ['sweMm', [500, 650], ['good', 'good']],
    ['sweMm', [500, 510, 661], ['good', 'good', 'suspect']],
    ['sweMm', [-0.1, 5001], ['fail', 'fail']],
    ['precipitationAccumulatedMm', [0, 700, -1, 10_001], ['good', 'good', 'fail', 'fail']],
    ['temperatureObservedC', [-60, 45, -60.1, 45.1], ['good', 'good', 'fail', 'fail']],
    ['temperatureMinimumC', [-61], ['fail']],
    ['temperatureMaximumC', [46], ['fail']],
    ['temperatureAverageC', [5], ['good']],
  ])('of %s %j is %j', (field, values, flags) => {
    expect(flagsOf(field, values)).toEqual(flags);
  });

  it('is suspect where the service suspects the value, unless it fails', () => {
    const limits = qualityLimits.sweMm;
    const suspected = [observedReading(500, 'suspect'), observedReading(-1, 'suspect')];
    expect(judgeSeries(suspected, limits)).toMatchObject([{ quality: 'suspect' }, { quality: 'fail' }]);
  });
});

describe('judging', () => {
  it('never alters a value or a missing reading', () => {
    const values = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })));
    fc.assert(
      fc.property(values, (series) => {
        const judged = judgeSeries(readingsOf(series), qualityLimits.snowDepthCm);
        expect(judged.map((reading) => (reading.observed ? reading.value : null))).toEqual(series);
      }),
    );
  });
});
