import {
  addHours,
  decisionSchema,
  fail,
  notRated,
  ratedAt,
  succeed,
  type Action,
  type DangerLevel,
  type DecisionCap,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { assessZone } from './assess-zone.ts';
import { decide } from './decide.ts';
import { baseTablePolicy, defaultPolicy } from './policy/shipped-policies.ts';
import {
  buildAlerts,
  buildBundle,
  buildGrid,
  buildMapLayer,
  buildMapLayerZone,
  buildPrevious,
  buildWarning,
  buildWeather,
  dawn,
} from './testing/build-bundle.ts';
import { buildHours, buildStation } from './testing/build-station.ts';

function decideFor(fields: Partial<ZoneBundle> = {}, policy = defaultPolicy) {
  const bundle = buildBundle(fields);
  return decide({ assessment: assessZone(bundle, policy), policy, asOf: bundle.asOf });
}

const shared = [buildProblem({ slot: 1 }), buildProblem({ slot: 2 })];
const forecastAt = (level: DangerLevel, fields: Parameters<typeof buildForecast>[0] = {}) =>
  succeed([buildForecast({ overall: ratedAt(level), ...fields })]);
const previousAt = (level: DangerLevel) => succeed([buildPrevious({ overall: ratedAt(level) })]);
const warned = succeed(buildAlerts(buildWarning()));
const layerWarned = buildMapLayer(buildMapLayerZone({ warning: 'warning' }));
const unreadable = fail({ kind: 'not-json', message: 'HTML' } as const);
const old = { issuedAt: '2026-03-05T13:00:00Z' };
const oldProducts = { forecasts: forecastAt(5, old), previousForecasts: null };

const table: [string, Partial<ZoneBundle>, Action, Action, DecisionCap['reason'] | null][] = [
  ['Low', { forecasts: forecastAt(1) }, 'no-alert', 'no-alert', null],
  ['Moderate', { forecasts: forecastAt(2) }, 'no-alert', 'no-alert', null],
  ['Considerable', { forecasts: forecastAt(3) }, 'human-review', 'human-review', null],
  ['High', { forecasts: forecastAt(4) }, 'auto-send', 'auto-send', null],
  ['Extreme', { forecasts: forecastAt(5) }, 'auto-send-urgent', 'auto-send-urgent', null],
  [
    'Moderate with shared cells',
    { forecasts: forecastAt(2, { problems: shared }) },
    'no-alert',
    'human-review',
    null,
  ],
  [
    'Considerable with shared cells',
    { forecasts: forecastAt(3, { problems: shared }) },
    'human-review',
    'auto-send',
    null,
  ],
  [
    'High with shared cells',
    { forecasts: forecastAt(4, { problems: shared }) },
    'auto-send',
    'auto-send',
    null,
  ],
  [
    'Extreme with shared cells',
    { forecasts: forecastAt(5, { problems: shared }) },
    'auto-send-urgent',
    'auto-send-urgent',
    null,
  ],
  [
    'Low to Considerable',
    { forecasts: forecastAt(3), previousForecasts: previousAt(1) },
    'human-review',
    'auto-send',
    null,
  ],
  [
    'Moderate to High',
    { forecasts: forecastAt(4), previousForecasts: previousAt(2) },
    'auto-send',
    'auto-send-urgent',
    null,
  ],
  [
    'Low to Considerable with shared cells',
    { forecasts: forecastAt(3, { problems: shared }), previousForecasts: previousAt(1) },
    'human-review',
    'auto-send',
    null,
  ],
  ['Low under a warning', { forecasts: forecastAt(1), alerts: warned }, 'no-alert', 'auto-send', null],
  [
    'Extreme under a warning',
    { forecasts: forecastAt(5), alerts: warned },
    'auto-send-urgent',
    'auto-send-urgent',
    null,
  ],
  [
    'not rated',
    { forecasts: succeed([buildForecast({ overall: notRated('none'), problems: shared })]) },
    'no-alert',
    'no-alert',
    null,
  ],
  [
    'not rated under a warning',
    { forecasts: succeed([buildForecast({ overall: notRated('none') })]), alerts: warned },
    'no-alert',
    'auto-send',
    null,
  ],
  [
    'Low with a warning in the map layer',
    { forecasts: forecastAt(1), alerts: null, mapLayer: layerWarned },
    'no-alert',
    'auto-send',
    null,
  ],
  [
    'no forecast with a warning in the map layer',
    { forecasts: null, mapLayer: layerWarned },
    'no-alert',
    'auto-send',
    null,
  ],
  [
    'expired High with a warning in the map layer',
    { ...oldProducts, forecasts: forecastAt(4, old), mapLayer: layerWarned },
    'auto-send',
    'human-review',
    'forecast-expired',
  ],
  [
    'High of today beside a Low of the future',
    {
      forecasts: succeed([
        buildForecast({ overall: ratedAt(4) }),
        buildForecast({ overall: ratedAt(1), productId: '100002', issuedAt: addHours(dawn, 20) }),
      ]),
    },
    'auto-send',
    'auto-send',
    null,
  ],
  ['no forecast', { forecasts: null }, 'no-alert', 'no-alert', null],
  ['no forecast under a warning', { forecasts: null, alerts: warned }, 'no-alert', 'auto-send', null],
  [
    'a zone without a forecast under a warning',
    { zoneId: 'provo', forecasts: null, alerts: warned },
    'no-alert',
    'auto-send',
    null,
  ],
  ['expired Extreme', oldProducts, 'auto-send-urgent', 'human-review', 'forecast-expired'],
  [
    'expired High under a warning',
    { ...oldProducts, forecasts: forecastAt(4, old), alerts: warned },
    'auto-send',
    'human-review',
    'forecast-expired',
  ],
  [
    'expired Considerable',
    { ...oldProducts, forecasts: forecastAt(3, old) },
    'human-review',
    'human-review',
    'forecast-expired',
  ],
  [
    'expired Low',
    { ...oldProducts, forecasts: forecastAt(1, old) },
    'no-alert',
    'no-alert',
    'forecast-expired',
  ],
  [
    'undated High',
    { forecasts: forecastAt(4, { issuedAt: null }) },
    'auto-send',
    'human-review',
    'source-invalid',
  ],
  [
    'High of tomorrow',
    { forecasts: forecastAt(4, { issuedAt: addHours(dawn, 23) }) },
    'auto-send',
    'human-review',
    'source-invalid',
  ],
  ['unreadable forecast', { forecasts: unreadable }, 'no-alert', 'no-alert', 'source-invalid'],
  [
    'unreadable forecast under a warning',
    { forecasts: unreadable, alerts: warned },
    'no-alert',
    'human-review',
    'source-invalid',
  ],
  [
    'High with nothing else',
    { forecasts: forecastAt(4), previousForecasts: null, weather: null, alerts: null, snowpack: null },
    'auto-send',
    'auto-send',
    null,
  ],
  [
    'High with everything else unreadable',
    {
      forecasts: forecastAt(4),
      previousForecasts: unreadable,
      weather: unreadable,
      alerts: unreadable,
      snowpack: unreadable,
    },
    'auto-send',
    'auto-send',
    null,
  ],
];

describe('decide', () => {
  it.each(table)('%s: base %s %s', (_, fields, baseAction, action, reason) => {
    const decision = decideFor(fields);
    expect(decision).toMatchObject({ baseAction, action });
    expect(decision.cap?.reason ?? null).toBe(reason);
    expect(decisionSchema.parse(decision)).toEqual(decision);
  });

  it('shows every rule of the policy in order, each from where the one before ended', () => {
    const { steps, cap, action } = decideFor({
      forecasts: forecastAt(3, { problems: shared }),
      previousForecasts: previousAt(1),
      alerts: null,
    });
    expect(steps).toMatchObject([
      { rule: 'rapid-rise', outcome: 'matched', from: 'human-review', to: 'auto-send' },
      { rule: 'multi-problem-same-cell', outcome: 'matched', from: 'auto-send', to: 'auto-send' },
      {
        rule: 'official-warning',
        outcome: 'not-evaluable',
        from: 'auto-send',
        to: 'auto-send',
        missing: ['nws-alerts'],
      },
    ]);
    expect(steps[0]).not.toHaveProperty('missing');
    expect({ cap, action }).toEqual({ cap: null, action: 'auto-send' });
  });

  it('records a cap with the action before and after it', () => {
    expect(decideFor(oldProducts).cap).toEqual({
      reason: 'forecast-expired',
      from: 'auto-send-urgent',
      to: 'human-review',
    });
    expect(decideFor({ ...oldProducts, forecasts: forecastAt(1, old) }).cap).toEqual({
      reason: 'forecast-expired',
      from: 'no-alert',
      to: 'no-alert',
    });
  });

  it('names the policy, the state of each source and why', () => {
    const decision = decideFor({ weather: null });
    expect(decision.policy).toEqual({ id: 'default', version: '2026-11-20' });
    expect(decision.sources).toEqual({ uac: 'fresh', nws: 'missing', snotel: 'fresh' });
    expect(decision.assessment.sourceReports.map(({ source }) => source)).toEqual(['uac', 'nws', 'snotel']);
    expect(decision.assessment.secondOpinion).toMatchObject({ level: 2, drivers: [] });
  });

  it('carries every failure with its source, and the notes of everything that was read', () => {
    const note = (code: string) => ({ code, message: code });
    const { assessment } = decideFor({
      forecasts: forecastAt(3, { notes: [note('uac')] }),
      previousForecasts: unreadable,
      weather: succeed(buildWeather({ notes: [note('weather')] })),
      alerts: unreadable,
      snowpack: succeed({ stations: [buildStation()], notes: [note('snowpack')] }),
    });
    expect(assessment.failures).toMatchObject([{ source: 'uac' }, { source: 'nws' }]);
    expect(assessment.notes.map(({ code }) => code)).toEqual(['uac', 'weather', 'snowpack']);
  });

  it('carries failures and notes of the grid, the hours, the observations and the map layer', () => {
    const note = (code: string) => ({ notes: [{ code, message: code }] });
    const read = decideFor({
      grid: succeed(buildGrid(note('grid'))),
      grids: { lower: succeed(buildGrid(note('lower'))), middle: succeed(buildGrid(note('middle'))) },
      hourlySnowpack: succeed({ stations: [buildHours(dawn)], ...note('hours') }),
      observations: succeed({ observations: [], ...note('observations') }),
      mapLayer: succeed({ zones: [], ...note('layer') }),
    });
    const codes = read.assessment.notes.map(({ code }) => code);
    expect(codes).toEqual(['observations', 'layer', 'grid', 'middle', 'lower', 'hours']);
    const failed = decideFor({
      grid: unreadable,
      grids: { lower: unreadable },
      hourlySnowpack: unreadable,
      observations: unreadable,
      mapLayer: unreadable,
    });
    expect(failed.assessment.failures.map(({ source }) => source)).toEqual([
      'uac',
      'uac',
      'nws',
      'nws',
      'snotel',
    ]);
  });

  it('says that a payload was of another zone', () => {
    const decision = decideFor({ forecasts: forecastAt(4, { zoneId: 'moab' }) });
    expect(decision).toMatchObject({ baseAction: 'no-alert', sources: { uac: 'invalid' } });
    expect(decision.assessment.failures).toMatchObject([{ kind: 'zone-mismatch' }]);
  });

  it('follows the base table alone under the policy base-table', () => {
    const fields = {
      forecasts: forecastAt(4, { problems: shared }),
      previousForecasts: previousAt(1),
      alerts: warned,
    };
    expect(decideFor(fields, baseTablePolicy)).toMatchObject({
      action: 'auto-send',
      steps: [],
      policy: { id: 'base-table' },
    });
    expect(decideFor(oldProducts, baseTablePolicy)).toMatchObject({ action: 'human-review' });
  });

  it('makes an assessment of another moment again, so that an old one never sends', () => {
    const assessment = assessZone(buildBundle({ forecasts: forecastAt(5) }), defaultPolicy);
    const nextDay = decide({ assessment, policy: defaultPolicy, asOf: addHours(dawn, 24) });
    expect(nextDay).toMatchObject({
      asOf: addHours(dawn, 24),
      action: 'human-review',
      sources: { uac: 'expired' },
    });
  });

  it('makes an assessment by another policy again', () => {
    const assessment = assessZone(buildBundle({ forecasts: forecastAt(4) }), defaultPolicy);
    expect(decide({ assessment, policy: baseTablePolicy, asOf: dawn })).toEqual(
      decideFor({ forecasts: forecastAt(4) }, baseTablePolicy),
    );
  });
});
