import { ratedAt, succeed, type SecondOpinion, type ZoneBundle } from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, levels } from '../testing/arbitrary-bundle.ts';
import { assess, buildObservation } from '../testing/build-bundle.ts';
import { buildStation, snowpackOf, type StationFields } from '../testing/build-station.ts';

const days = 22;
const rises = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: days, maxLength: days });
const temperatures = fc.array(fc.double({ min: -15, max: 8, noNaN: true }), {
  minLength: days,
  maxLength: days,
});
const weathers = fc.record({ water: rises, snow: rises, maximumC: temperatures });

function stationOf({
  water,
  snow,
  maximumC,
}: {
  water: number[];
  snow: number[];
  maximumC: number[];
}): StationFields {
  const sum = (start: number, steps: readonly number[]): number[] => {
    let total = start;
    return steps.map((step) => (total += step));
  };
  const averageC = maximumC.map((value) => value - 4);
  return { sweMm: sum(200, water), depthCm: sum(100, snow), maximumC, averageC, minimumC: averageC };
}

const opinionOn = (bundle: Partial<ZoneBundle>): SecondOpinion | null => assess(bundle).secondOpinion;
const opinionAt = (...stations: StationFields[]): SecondOpinion | null =>
  opinionOn({ snowpack: snowpackOf(...stations.map(buildStation)) });

const published = fc.record({
  level: levels,
  problemCells: fc.uniqueArray(cells, { maxLength: 6 }),
  avalanches: fc.integer({ min: 0, max: 4 }),
});

describe('the second opinion', () => {
  it('is the same whatever the forecaster published and whatever was reported from the field', () => {
    fc.assert(
      fc.property(weathers, published, published, (weather, first, second) => {
        const snowpack = snowpackOf(buildStation(stationOf(weather)));
        const beside = ({ level, problemCells, avalanches }: typeof first): SecondOpinion | null =>
          opinionOn({
            snowpack,
            forecasts: succeed([
              buildForecast({ overall: ratedAt(level), problems: [buildProblem({ cells: problemCells })] }),
            ]),
            observations: succeed({
              observations: Array.from({ length: avalanches }, () => buildObservation()),
              notes: [],
            }),
          });
        expect(beside(first)).toEqual(beside(second));
        expect(opinionOn({ snowpack, forecasts: null })).toEqual(beside(first));
      }),
    );
  });

  it('is never lower after more new water on the newest day', () => {
    fc.assert(
      fc.property(weathers, fc.double({ min: 0, max: 60, noNaN: true }), (weather, more) => {
        const heavier = {
          ...weather,
          water: weather.water.map((rise, day) => (day === days - 1 ? rise + more : rise)),
        };
        const [before, after] = [opinionAt(stationOf(weather)), opinionAt(stationOf(heavier))];
        expect(after?.level).toBeGreaterThanOrEqual(before?.level ?? 0);
        expect(after?.high).toBeGreaterThanOrEqual(before?.high ?? 0);
      }),
    );
  });

  it('does not depend on the order of the stations', () => {
    fc.assert(
      fc.property(weathers, weathers, (first, second) => {
        const [one, other] = [
          { ...stationOf(first), triplet: '366:UT:SNTL' },
          { ...stationOf(second), triplet: '766:UT:SNTL' },
        ];
        expect(opinionAt(one, other)).toEqual(opinionAt(other, one));
      }),
    );
  });

  it('has an interval around its level, and one that silence can only widen upwards', () => {
    fc.assert(
      fc.property(weathers, (weather) => {
        const whole = stationOf(weather);
        const opinion = opinionAt(whole);
        expect(opinion === null || (opinion.low <= opinion.level && opinion.level <= opinion.high)).toBe(
          true,
        );
        const { maximumC: _maximum, minimumC: _minimum, averageC: _average, ...withoutTemperatures } = whole;
        const poorer = opinionAt({ ...withoutTemperatures, maximumC: maximumGone, observedC: maximumGone });
        expect(poorer?.missing).toContain('warming-24h');
        expect(poorer?.high).toBeGreaterThanOrEqual(opinion?.level ?? 0);
      }),
    );
  });
});

const maximumGone = Array.from({ length: days }, () => null);
