import {
  addHours,
  fail,
  succeed,
  type MapLayerZone,
  type Parsed,
  type WeatherAlerts,
} from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import {
  assess,
  buildAlerts,
  buildMapLayer,
  buildMapLayerZone,
  buildWarning,
  dawn,
} from '../testing/build-bundle.ts';
import { ruleSettings } from '../testing/rule-settings.ts';
import { evaluateRule } from './evaluate-rule.ts';

const settings = ruleSettings('official-warning');
const second = 1 / 3600;

function find(
  alerts: Parsed<WeatherAlerts>,
  mapLayer: ReturnType<typeof assess>['bundle']['mapLayer'] = null,
) {
  return evaluateRule(settings, assess({ alerts, mapLayer }));
}

function listOf(fields: Partial<WeatherAlerts>): Parsed<WeatherAlerts> {
  return succeed({ ...buildAlerts(), ...fields });
}

const openWarning = buildWarning({ endsAt: null });
const no = { outcome: 'not-matched' };
const open = (...missing: string[]) => ({ outcome: 'not-evaluable', missing });

const lists: [string, Partial<WeatherAlerts>, object][] = [
  ['a list of this moment', { updatedAt: dawn }, no],
  ['a list that does not say when', { updatedAt: null }, no],
  ['a list of 6 hours ago', { updatedAt: addHours(dawn, -6) }, no],
  ['a list a second older', { updatedAt: addHours(dawn, -6 - second) }, open('nws-alerts-current')],
  ['a list of last month', { updatedAt: addHours(dawn, -720) }, open('nws-alerts-current')],
  ['a list an hour ahead, as clocks may differ', { updatedAt: addHours(dawn, 1) }, no],
  ['a list from further ahead', { updatedAt: addHours(dawn, 1 + second) }, open('nws-alerts-current')],
  ['a list with a part missing', { complete: false }, open('nws-alerts-complete')],
  [
    'an old list with a part missing',
    { updatedAt: addHours(dawn, -7), complete: false },
    open('nws-alerts-current', 'nws-alerts-complete'),
  ],
  [
    'an old list with a warning in force',
    { updatedAt: addHours(dawn, -7), complete: false, alerts: [buildWarning()] },
    { outcome: 'matched', evidence: { alerts: [{ id: 'urn:warning:1' }] } },
  ],
  [
    'an old list with a warning that is over',
    { updatedAt: addHours(dawn, -7), alerts: [buildWarning({ endsAt: dawn })] },
    open('nws-alerts-current'),
  ],
  [
    'an old list with a warning whose end is unknown',
    { updatedAt: addHours(dawn, -7), alerts: [openWarning] },
    open('nws-alerts-current', 'alert-times'),
  ],
];

const layers: [string, Partial<MapLayerZone>, object][] = [
  ['no product', { warning: null }, { outcome: 'not-matched', evidence: { alerts: [] } }],
  [
    'a warning',
    { warning: 'warning' },
    {
      outcome: 'matched',
      evidence: {
        alerts: [],
        mapLayer: { origin: 'avalanche.org', warning: 'warning', standing: 'in-force' },
      },
    },
  ],
  ['a warning without times', { warning: 'warning', startsAt: null, endsAt: null }, { outcome: 'matched' }],
  ['a warning off-season', { warning: 'warning', offSeason: true }, { outcome: 'matched' }],
  ['a warning that starts now', { warning: 'warning', startsAt: dawn }, { outcome: 'matched' }],
  [
    'a warning that starts in a second',
    { warning: 'warning', startsAt: addHours(dawn, second) },
    { outcome: 'not-matched', evidence: { mapLayer: { standing: 'not-in-force' } } },
  ],
  [
    'a warning that ends in a second',
    { warning: 'warning', endsAt: addHours(dawn, second) },
    { outcome: 'matched' },
  ],
  ['a warning that ends now', { warning: 'warning', endsAt: dawn }, no],
  [
    'a warning elsewhere',
    { warning: 'warning', zoneId: 'moab' },
    { outcome: 'not-matched', evidence: { alerts: [] } },
  ],
  ['a watch', { warning: 'watch' }, { outcome: 'not-matched', evidence: { mapLayer: { warning: 'watch' } } }],
  [
    'a special bulletin',
    { warning: 'special' },
    { outcome: 'not-matched', evidence: { mapLayer: { warning: 'special' } } },
  ],
  [
    'a product that nobody can read',
    { warning: 'unknown' },
    { ...open('map-layer-warning'), evidence: { mapLayer: { warning: 'unknown' } } },
  ],
  ['a product that nobody can read, and over', { warning: 'unknown', endsAt: dawn }, no],
];

describe('an alert list as evidence that there is no warning', () => {
  it.each(lists)('%s', (_, fields, expected) => {
    expect(find(listOf(fields))).toMatchObject(expected);
  });
});

describe('official-warning with the map layer', () => {
  it.each(layers)('%s', (_, fields, expected) => {
    expect(find(listOf({}), buildMapLayer(buildMapLayerZone(fields)))).toMatchObject(expected);
  });

  it.each(['watch', 'special', null] as const)(
    'shows nothing of the layer that it does not say: %s',
    (warning) => {
      const { evidence } = find(listOf({}), buildMapLayer(buildMapLayerZone({ warning })));
      expect(Object.keys(evidence)).toEqual(warning === null ? ['alerts'] : ['alerts', 'mapLayer']);
    },
  );

  const absent: [string, ReturnType<typeof assess>['bundle']['mapLayer']][] = [
    ['absent', null],
    ['empty', fail({ kind: 'empty', message: 'nothing' } as const)],
    ['without the zone', buildMapLayer(buildMapLayerZone({ zoneId: 'moab', warning: 'warning' }))],
    ['without a product', buildMapLayer(buildMapLayerZone())],
  ];
  it.each(absent)('decides by the Weather Service alone when the layer is %s', (_, layer) => {
    const lists: Parsed<WeatherAlerts>[] = [
      null,
      listOf({}),
      listOf({ alerts: [buildWarning()] }),
      listOf({ complete: false }),
    ];
    for (const list of lists) expect(find(list, layer)).toEqual(find(list));
  });

  it('leaves the question open when the layer cannot be read', () => {
    const unreadable = fail({ kind: 'not-json', message: 'HTML' } as const);
    expect(find(listOf({}), unreadable)).toMatchObject(open('map-layer-readable'));
    expect(find(listOf({ alerts: [buildWarning()] }), unreadable)).toMatchObject({ outcome: 'matched' });
  });

  it('says everything that is open', () => {
    const unknown = buildMapLayer(buildMapLayerZone({ warning: 'unknown' }));
    expect(find(null, unknown)).toMatchObject(open('nws-alerts', 'map-layer-warning'));
  });

  it('finds a warning of the layer whatever the Weather Service leaves open, and claims none of its alerts', () => {
    const layer = buildMapLayer(buildMapLayerZone({ warning: 'warning' }));
    const unclear: Parsed<WeatherAlerts>[] = [
      null,
      listOf({ alerts: [openWarning] }),
      listOf({ complete: false }),
    ];
    for (const list of unclear) {
      expect(find(list, layer)).toMatchObject({ outcome: 'matched', evidence: { alerts: [] } });
    }
  });

  it('names both origins when both warn', () => {
    const layer = buildMapLayer(buildMapLayerZone({ warning: 'warning' }));
    expect(find(listOf({ alerts: [buildWarning()] }), layer)).toMatchObject({
      outcome: 'matched',
      evidence: { alerts: [{ id: 'urn:warning:1' }], mapLayer: { origin: 'avalanche.org' } },
    });
  });

  it('takes the strongest of several entries, whatever their order', () => {
    const entries = [
      buildMapLayerZone({ warning: 'watch' }),
      buildMapLayerZone({ warning: 'unknown' }),
      buildMapLayerZone({ warning: 'warning' }),
    ];
    expect(find(null, buildMapLayer(...entries))).toMatchObject({ outcome: 'matched' });
    expect(find(null, buildMapLayer(...entries.toReversed()))).toMatchObject({ outcome: 'matched' });
  });
});
