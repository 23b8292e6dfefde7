import type { Signal } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { signalOf } from '../testing/build-bundle.ts';
import { buildStation, snowpackOf, type StationFields } from '../testing/build-station.ts';

const judge = (...fields: StationFields[]): Signal =>
  signalOf('settlement', { snowpack: snowpackOf(...fields.map(buildStation)) });

describe('settlement', () => {
  it.each<[string, (number | null)[], Signal['state']]>([
    ['no storm before', [100, 100, 100, 100, 60], 'calm'],
    ['a storm of 9.9 cm', [100, 100, 100, 109.9, 100], 'calm'],
    ['a storm of 10 cm that lost a fifth', [100, 100, 100, 110, 108], 'elevated'],
    ['40 cm that lost 19 %', [100, 120, 140, 140, 132.4], 'calm'],
    ['40 cm that lost 20 %', [100, 120, 140, 140, 132], 'elevated'],
    ['more snow on it', [100, 120, 140, 140, 150], 'calm'],
    ['a day of the storm unknown', [100, null, 140, 140, 120], 'not-evaluable'],
    ['the newest day unknown', [100, 120, 140, 140, null], 'not-evaluable'],
    ['a series that is too short', [140, 130], 'not-evaluable'],
  ])('%s', (_, depthCm, state) => {
    // Water keeps the newest day the newest where its depth is unknown.
    const found = judge({ depthCm, sweMm: [300, 300, 300, 300, 300] });
    expect(found.state).toBe(state);
    expect(found.missing).toEqual(state === 'not-evaluable' ? ['snow-depth'] : undefined);
  });

  it('shows the middle and each station', () => {
    const found = judge(
      { triplet: '366:UT:SNTL', depthCm: [100, 120, 140, 140, 120] },
      { triplet: '766:UT:SNTL', depthCm: [100, 120, 140, 140, 140] },
      { triplet: '628:UT:SNTL', depthCm: [100, 120, 140, 140, 130] },
    );
    expect(found).toMatchObject({ state: 'elevated', basis: 'measured' });
    expect(found.readings.map(({ value, unit }) => [value, unit])).toEqual(
      [25, 50, 25, 0].map((value) => [value, '%/d']),
    );
  });
});
