import { notRated, succeed, type AvalancheProblem, type CellId, type Signal } from '@dawn-patrol/contracts';
import { buildForecast, buildProblem, instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { buildSignal, buildSignals } from '../testing/build-assessment.ts';
import { assess, buildWeather } from '../testing/build-bundle.ts';
import { ruleSettings } from '../testing/rule-settings.ts';
import { evaluateRule } from './evaluate-rule.ts';

const settings = ruleSettings('loading-on-persistent-problem');
const ids = [...settings.signals.zoneWide, ...settings.signals.inCells];

function find(
  problems: AvalancheProblem[],
  signals: readonly Signal[],
  fields: Parameters<typeof buildForecast>[0] = {},
) {
  const assessment = assess({ forecasts: succeed([buildForecast({ problems, ...fields })]) });
  return evaluateRule(settings, { ...assessment, signals });
}

function persistent(cells: CellId[], fields: Partial<AvalancheProblem> = {}): AvalancheProblem {
  return buildProblem({ cells, ...fields });
}

const windSlab = buildProblem({ slot: 2, type: 'wind-slab', sourceName: 'Wind Drifted Snow' });
const unknown = buildProblem({ slot: 3, type: 'unknown', sourceName: 'Sluffs' });
const slab = persistent(['n-upper', 'e-upper']);
const unreadable = persistent([], { cellsComplete: false });
const calm = buildSignals(ids);
const withSignals = (...given: Signal[]) => buildSignals(ids, ...given);
const loading = (cells: CellId[], state: Signal['state'] = 'elevated') =>
  buildSignal('wind-loading', state, cells);

const table: [string, AvalancheProblem[], Signal[], object][] = [
  ['all signals calm', [slab], calm, { outcome: 'not-matched' }],
  [
    'new snow elevated in the whole zone',
    [slab],
    withSignals(buildSignal('new-snow-24h', 'elevated')),
    { outcome: 'matched' },
  ],
  ['new snow critical', [slab], withSignals(buildSignal('new-snow-24h', 'critical')), { outcome: 'matched' }],
  [
    'wind on a cell of the problem',
    [slab],
    withSignals(loading(['e-upper', 's-upper'])),
    { outcome: 'matched' },
  ],
  ['wind on the cell beside it', [slab], withSignals(loading(['se-upper'])), { outcome: 'not-matched' }],
  [
    'wind on the same aspect, one band lower',
    [slab],
    withSignals(loading(['n-middle'])),
    { outcome: 'not-matched' },
  ],
  [
    'wind that names no cell',
    [slab],
    withSignals(loading([])),
    { outcome: 'not-evaluable', missing: ['wind-loading-cells'] },
  ],
  [
    'warming, which is no loading',
    [slab],
    [...calm, buildSignal('warming-24h', 'critical')],
    { outcome: 'not-matched' },
  ],
  ['no problem at all', [], withSignals(buildSignal('new-snow-24h', 'critical')), { outcome: 'not-matched' }],
  ['no problem, and nothing measured', [], [], { outcome: 'not-matched' }],
  [
    'a wind slab',
    [windSlab],
    withSignals(buildSignal('new-snow-24h', 'critical')),
    { outcome: 'not-matched' },
  ],
  [
    'a deep persistent slab',
    [persistent(['n-upper'], { type: 'deep-persistent-slab' })],
    withSignals(buildSignal('new-water-72h', 'elevated')),
    { outcome: 'matched' },
  ],
  [
    'a problem without a name that we know',
    [unknown],
    withSignals(buildSignal('new-snow-24h', 'critical')),
    { outcome: 'not-evaluable', missing: ['problem-type-3'] },
  ],
  [
    'a problem in no cell',
    [persistent([])],
    withSignals(buildSignal('new-snow-24h', 'critical')),
    { outcome: 'not-matched' },
  ],
  [
    'an unreadable rose',
    [unreadable],
    withSignals(buildSignal('new-snow-24h', 'critical')),
    { outcome: 'not-evaluable', missing: ['problem-rose-1'] },
  ],
  [
    'one signal not evaluable',
    [slab],
    withSignals(buildSignal('new-water-24h', 'not-evaluable')),
    { outcome: 'not-evaluable', missing: ['new-water-24h'] },
  ],
  [
    'the wind not evaluable',
    [slab],
    withSignals(buildSignal('wind-loading', 'not-evaluable')),
    { outcome: 'not-evaluable', missing: ['wind-loading'] },
  ],
  ['one signal not assessed', [slab], calm.slice(1), { outcome: 'not-evaluable', missing: ['new-snow-24h'] }],
  [
    'one signal not evaluable, another raised',
    [slab],
    withSignals(buildSignal('new-water-24h', 'not-evaluable'), buildSignal('new-snow-72h', 'elevated')),
    { outcome: 'matched' },
  ],
];

describe('loading-on-persistent-problem', () => {
  it.each(table)('%s', (_, problems, signals, expected) => {
    expect(find(problems, signals)).toMatchObject(expected);
    expect(find(problems.toReversed(), signals.toReversed())).toEqual(find(problems, signals));
  });

  it('names the problem, the cells that are loaded, and the signals', () => {
    const signals = withSignals(loading(['e-upper', 's-upper'], 'critical'));
    expect(find([windSlab, slab], signals).evidence).toEqual({
      problems: [{ slot: 1, type: 'persistent-slab', sourceName: 'Persistent Weak Layer' }],
      cells: ['e-upper'],
      signals: [{ id: 'wind-loading', state: 'critical' }],
    });
    expect(find([slab], withSignals(buildSignal('new-snow-24h', 'elevated'))).evidence).toMatchObject({
      cells: ['n-upper', 'e-upper'],
    });
  });

  it('waits for a critical signal where a policy says so', () => {
    const strict = { ...settings, signals: { ...settings.signals, minimumState: 'critical' as const } };
    const outcome = (state: Signal['state']) =>
      evaluateRule(strict, {
        ...assess({ forecasts: succeed([buildForecast({ problems: [slab] })]) }),
        signals: withSignals(buildSignal('new-snow-24h', state)),
      }).outcome;
    expect([outcome('elevated'), outcome('critical')]).toEqual(['not-matched', 'matched']);
  });

  it('shows but does not lift beside a rating of none', () => {
    const found = find([slab], withSignals(buildSignal('new-snow-24h', 'critical')), {
      overall: notRated('none'),
    });
    expect(found).toMatchObject({
      outcome: 'matched',
      lifts: false,
      evidence: { note: 'forecast-not-rated' },
    });
  });

  it('does not join a forecast with measurements of another day', () => {
    const assessment = assess({
      forecasts: succeed([buildForecast({ problems: [slab] })]),
      weather: succeed(buildWeather({ updatedAt: instant('2026-03-04T12:00:00Z') })),
    });
    const found = evaluateRule(settings, {
      ...assessment,
      signals: withSignals(buildSignal('new-snow-24h', 'critical')),
    });
    expect(found).toMatchObject({ outcome: 'not-evaluable', missing: ['coherent-sources'] });
  });

  it('cannot be evaluated without a forecast', () => {
    expect(evaluateRule(settings, assess({ forecasts: null }))).toMatchObject({ missing: ['forecast'] });
  });
});
