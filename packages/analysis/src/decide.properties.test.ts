import {
  actionRank,
  addHours,
  decisionSchema,
  inRoseOrder,
  notRated,
  ratedAt,
  succeed,
  type Decision,
  type Parsed,
  type ZoneBundle,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessZone } from './assess-zone.ts';
import { decide } from './decide.ts';
import { baseTablePolicy, defaultPolicy } from './policy/shipped-policies.ts';
import { absent, bundles, cells, levels } from './testing/arbitrary-bundle.ts';
import {
  buildAlerts,
  buildMapLayer,
  buildMapLayerZone,
  buildPrevious,
  buildWarning,
  buildWeather,
} from './testing/build-bundle.ts';
import { buildStation } from './testing/build-station.ts';

function decideBundle(bundle: ZoneBundle, policy = defaultPolicy): Decision {
  return decide({ assessment: assessZone(bundle, policy), policy, asOf: bundle.asOf });
}

function rank(bundle: ZoneBundle, policy = defaultPolicy): number {
  return actionRank(decideBundle(bundle, policy).action);
}

function mapValue<Value>(parsed: Parsed<Value>, change: (value: Value) => Value): Parsed<Value> {
  return parsed?.ok === true ? succeed(change(parsed.value)) : parsed;
}

function withRating(bundle: ZoneBundle, overall: ZoneForecast['danger']['overall']): ZoneBundle {
  const rate = (product: ZoneForecast) => ({ ...product, danger: { ...product.danger, overall } });
  return { ...bundle, forecasts: mapValue(bundle.forecasts, (list) => list.map(rate)) };
}

/** Rates only the forecast itself; products of the same payload before it keep their rating. */
function withForecastRating(bundle: ZoneBundle, overall: ZoneForecast['danger']['overall']): ZoneBundle {
  const { forecast } = assessZone(bundle, defaultPolicy).products;
  const rate = (product: ZoneForecast) =>
    product === forecast ? { ...product, danger: { ...product.danger, overall } } : product;
  return { ...bundle, forecasts: mapValue(bundle.forecasts, (list) => list.map(rate)) };
}

function reversed(bundle: ZoneBundle): ZoneBundle {
  const turn = (product: ZoneForecast): ZoneForecast => ({
    ...product,
    danger: { ...product.danger, cells: product.danger.cells.toReversed() },
    problems: product.problems
      .map((problem) => ({ ...problem, cells: problem.cells.toReversed() }))
      .toReversed(),
  });
  return {
    ...bundle,
    forecasts: mapValue(bundle.forecasts, (list) => list.map(turn).toReversed()),
    previousForecasts: mapValue(bundle.previousForecasts, (list) => list.map(turn).toReversed()),
    alerts: mapValue(bundle.alerts, (value) => ({ ...value, alerts: value.alerts.toReversed() })),
    snowpack: mapValue(bundle.snowpack, (value) => ({ ...value, stations: value.stations.toReversed() })),
    hourlySnowpack: mapValue(bundle.hourlySnowpack, (value) => ({
      ...value,
      stations: value.stations.toReversed(),
    })),
    observations: mapValue(bundle.observations, (value) => ({
      ...value,
      observations: value.observations.toReversed(),
    })),
    mapLayer: mapValue(bundle.mapLayer, (value) => ({ ...value, zones: value.zones.toReversed() })),
  };
}

const runs = { numRuns: 400 };

describe('every decision', () => {
  it('is what the contract says, and the same each time', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const decision = decideBundle(bundle);
        expect(decisionSchema.parse(decision)).toEqual(decision);
        expect(decideBundle(structuredClone(bundle))).toEqual(decision);
      }),
      runs,
    );
  });

  it('leaves its bundle as it was', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const before = structuredClone(bundle);
        decideBundle(bundle);
        expect(bundle).toEqual(before);
      }),
      runs,
    );
  });

  it('is one chain of steps that never goes down, with a cap at its end', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const { baseAction, steps, cap, action } = decideBundle(bundle);
        const ends = steps.reduce((from, step) => {
          expect(step.from).toBe(from);
          expect(actionRank(step.to)).toBeGreaterThanOrEqual(actionRank(step.from));
          expect(step.to !== step.from && step.outcome !== 'matched').toBe(false);
          expect(step.missing !== undefined).toBe(step.outcome === 'not-evaluable');
          return step.to;
        }, baseAction);
        expect(cap?.from ?? ends).toBe(ends);
        expect(action).toBe(cap?.to ?? ends);
      }),
      runs,
    );
  });

  it('never sends by itself on an expired or invalid forecast', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const { action, sources, flags } = decideBundle(bundle);
        if (sources.uac !== 'expired' && sources.uac !== 'invalid') return;
        expect(actionRank(action)).toBeLessThanOrEqual(actionRank('human-review'));
        expect(flags).toContain(sources.uac === 'expired' ? 'forecast-expired' : 'source-invalid');
      }),
      runs,
    );
  });

  it('does not depend on the order of products, problems, cells, alerts or stations', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        expect(decideBundle(reversed(bundle))).toEqual(decideBundle(bundle));
      }),
      runs,
    );
  });
});

describe('what cannot change an action', () => {
  it('is weather, snowpack, field observations, and a map layer without a warning', () => {
    fc.assert(
      fc.property(bundles, bundles, (bundle, other) => {
        const unwarned = mapValue(other.mapLayer, (value) => ({
          ...value,
          zones: value.zones.map((entry) => ({ ...entry, warning: null })),
        }));
        const layerless = { ...bundle, mapLayer: null };
        const { weather, grid, snowpack, hourlySnowpack, observations } = other;
        expect(
          rank({ ...layerless, weather, grid, snowpack, hourlySnowpack, observations, mapLayer: unwarned }),
        ).toBe(rank(layerless));
      }),
      runs,
    );
  });
});

describe('no warning', () => {
  it('is never said of an alert list that is old or has parts missing', () => {
    fc.assert(
      fc.property(bundles, fc.boolean(), (bundle, old) => {
        const fault = old ? { updatedAt: addHours(bundle.asOf, -7) } : { complete: false };
        const faulty = { ...bundle, alerts: mapValue(bundle.alerts, (value) => ({ ...value, ...fault })) };
        const step = decideBundle(faulty).steps.find(({ rule }) => rule === 'official-warning');
        expect(step?.outcome).not.toBe('not-matched');
      }),
      runs,
    );
  });
});

describe('the forecast', () => {
  it('is never of the future or undated where the payload holds another', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const { forecast } = assessZone(bundle, defaultPolicy).products;
        const latest = addHours(bundle.asOf, 1);
        const isSound = ({ issuedAt }: ZoneForecast) => issuedAt !== null && issuedAt <= latest;
        const published = bundle.forecasts?.ok === true ? bundle.forecasts.value : [];
        expect(forecast !== null && isSound(forecast)).toBe(published.some(isSound));
      }),
      runs,
    );
  });
});

describe('the action is never lowered by', () => {
  it('a higher published level', () => {
    fc.assert(
      fc.property(bundles, levels, levels, (bundle, first, second) => {
        const lower = withForecastRating(bundle, ratedAt(first < second ? first : second));
        expect(
          rank(withForecastRating(bundle, ratedAt(first < second ? second : first))),
        ).toBeGreaterThanOrEqual(rank(lower));
      }),
      runs,
    );
  });

  it('a rating where there was none', () => {
    fc.assert(
      fc.property(bundles, levels, (bundle, level) => {
        expect(rank(withForecastRating(bundle, ratedAt(level)))).toBeGreaterThanOrEqual(
          rank(withForecastRating(bundle, notRated('none'))),
        );
      }),
      runs,
    );
  });

  it('one more cell of a problem', () => {
    fc.assert(
      fc.property(bundles, cells, (bundle, cell) => {
        const widen = (product: ZoneForecast): ZoneForecast => ({
          ...product,
          problems: product.problems.map((problem) => ({
            ...problem,
            cells: inRoseOrder([...problem.cells, cell]),
          })),
        });
        expect(
          rank({ ...bundle, forecasts: mapValue(bundle.forecasts, (list) => list.map(widen)) }),
        ).toBeGreaterThanOrEqual(rank(bundle));
      }),
      runs,
    );
  });

  it('one more avalanche warning in force', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const warning = buildWarning({ id: 'urn:new' });
        const alerts = mapValue(bundle.alerts, (value) => ({ ...value, alerts: [...value.alerts, warning] }));
        expect(rank({ ...bundle, alerts })).toBeGreaterThanOrEqual(rank(bundle));
      }),
      runs,
    );
  });

  it('a warning product in the map layer', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const warned = buildMapLayerZone({ warning: 'warning' });
        const mapLayer = mapValue(bundle.mapLayer, (value) => ({
          ...value,
          zones: [...value.zones, warned],
        }));
        expect(rank({ ...bundle, mapLayer })).toBeGreaterThanOrEqual(rank(bundle));
        expect(rank({ ...bundle, mapLayer: buildMapLayer(warned) })).toBeGreaterThanOrEqual(
          rank({ ...bundle, mapLayer: null }),
        );
      }),
      runs,
    );
  });

  it('a lower level the day before', () => {
    fc.assert(
      fc.property(bundles, levels, levels, (bundle, first, second) => {
        const before = (level: typeof first): ZoneBundle => ({
          ...bundle,
          previousForecasts: succeed([buildPrevious({ overall: ratedAt(level) })]),
        });
        expect(rank(before(first < second ? first : second))).toBeGreaterThanOrEqual(
          rank(before(first < second ? second : first)),
        );
      }),
      runs,
    );
  });

  it('the rules, beside the base table alone', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        expect(rank(bundle)).toBeGreaterThanOrEqual(rank(bundle, baseTablePolicy));
      }),
      runs,
    );
  });
});

describe('silence is never taken for calm', () => {
  const calmSources: [string, (bundle: ZoneBundle) => Partial<ZoneBundle>][] = [
    ['alerts', () => ({ alerts: succeed(buildAlerts()) })],
    ['mapLayer', () => ({ mapLayer: buildMapLayer(buildMapLayerZone()) })],
    ['weather', () => ({ weather: succeed(buildWeather()) })],
    ['snowpack', () => ({ snowpack: succeed({ stations: [buildStation()], notes: [] }) })],
    ['previousForecasts', (bundle) => ({ previousForecasts: sameAgain(bundle) })],
  ];

  /** A previous product at the level of the forecast: no rise. */
  function sameAgain(bundle: ZoneBundle): Parsed<readonly ZoneForecast[]> {
    const { forecast } = assessZone(bundle, defaultPolicy).products;
    return succeed([buildPrevious({ overall: forecast?.danger.overall ?? notRated('none') })]);
  }

  it.each(calmSources)('no action is lower without %s than with calm', (name, calm) => {
    fc.assert(
      fc.property(bundles, absent, (bundle, nothing) => {
        const withCalm = { ...bundle, ...calm(bundle) };
        expect(rank({ ...withCalm, [name]: nothing })).toBeGreaterThanOrEqual(rank(withCalm));
      }),
      runs,
    );
  });

  it('no action is lower without a forecast than with a Low one', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const low = { ...bundle, forecasts: succeed([buildForecast({ overall: ratedAt(1) })]) };
        expect(rank({ ...low, forecasts: null })).toBeGreaterThanOrEqual(rank(low));
      }),
      runs,
    );
  });

  it.each(['missing', 'unknown'] as const)('no action is lower with a rating %s than with none', (reason) => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        expect(rank(withRating(bundle, notRated(reason)))).toBe(rank(withRating(bundle, notRated('none'))));
      }),
      runs,
    );
  });

  it('an absent source is a gap or not expected, never a missing flag', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const silent = { ...bundle, forecasts: null, weather: null, snowpack: null };
        expect(decideBundle(silent).flags).toEqual(expect.arrayContaining(['data-gap', 'not-rated']));
      }),
      runs,
    );
  });
});
