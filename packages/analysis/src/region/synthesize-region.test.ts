import {
  notRated,
  ratedAt,
  regionSynthesisSchema,
  succeed,
  type AvalancheProblem,
  type CellId,
  type DangerRating,
  type ZoneBundle,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessZone } from '../assess-zone.ts';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { bundles } from '../testing/arbitrary-bundle.ts';
import { buildBundle, buildObservation, dawn } from '../testing/build-bundle.ts';
import { buildStation } from '../testing/build-station.ts';
import { synthesizeRegion } from './synthesize-region.ts';

interface ZoneFields {
  readonly problems?: AvalancheProblem[];
  readonly overall?: DangerRating;
  readonly issuedAt?: string;
  readonly before?: { readonly overall: DangerRating; readonly issuedAt: string | null } | null;
  readonly bundle?: Partial<ZoneBundle>;
}

const yesterday = { overall: ratedAt(3), issuedAt: '2026-03-05T14:10:50Z' };

function zone(zoneId: ZoneId, fields: ZoneFields = {}) {
  const { before = yesterday, bundle = {}, ...today } = fields;
  const earlier = before === null ? null : succeed([buildForecast({ zoneId, productId: '1', ...before })]);
  const forecasts = succeed([buildForecast({ zoneId, productId: '2', ...today })]);
  return assessZone(buildBundle({ zoneId, forecasts, previousForecasts: earlier, ...bundle }), defaultPolicy);
}

function synthesize(...region: ReturnType<typeof zone>[]) {
  return synthesizeRegion({ region, policy: defaultPolicy, asOf: dawn });
}

const slab = (...cells: CellId[]) => buildProblem({ cells });

describe('shared problems', () => {
  it('name the zones, the cells of all, and each cell with its zones', () => {
    const { shared } = synthesize(
      zone('provo', { problems: [slab('n-upper', 'e-upper')] }),
      zone('logan', { problems: [slab('n-upper', 'w-upper')] }),
      zone('ogden', { problems: [slab('n-upper', 'e-upper', 's-lower')] }),
    );
    expect(shared).toEqual([
      {
        type: 'persistent-slab',
        zones: ['logan', 'ogden', 'provo'],
        cells: ['n-upper'],
        byCell: [
          { cell: 'n-upper', zones: ['logan', 'ogden', 'provo'] },
          { cell: 'e-upper', zones: ['ogden', 'provo'] },
        ],
      },
    ]);
  });

  const wind = buildProblem({ slot: 2, type: 'wind-slab', cells: ['n-upper'] });
  const table: [string, ZoneFields, ZoneFields, number][] = [
    [
      'the same problem in the same cell',
      { problems: [slab('n-upper')] },
      { problems: [slab('n-upper')] },
      1,
    ],
    ['the same problem in other cells', { problems: [slab('n-upper')] }, { problems: [slab('n-middle')] }, 0],
    ['another problem in the same cell', { problems: [slab('n-upper')] }, { problems: [wind] }, 0],
    ['two problems', { problems: [slab('n-upper'), wind] }, { problems: [slab('n-upper'), wind] }, 2],
    ['a problem of one zone', { problems: [slab('n-upper')] }, {}, 0],
    [
      'leftovers beside None',
      { problems: [slab('n-upper')] },
      { problems: [slab('n-upper')], overall: notRated('none') },
      0,
    ],
    [
      'a problem of an expired forecast',
      { problems: [slab('n-upper')] },
      { problems: [slab('n-upper')], issuedAt: '2026-03-04T14:00:00Z' },
      0,
    ],
    [
      'a problem without a name that we know',
      { problems: [buildProblem({ type: 'unknown' })] },
      { problems: [buildProblem({ type: 'unknown' })] },
      0,
    ],
    [
      'Normal Caution',
      { problems: [buildProblem({ type: 'normal-caution', isProblem: false })] },
      { problems: [buildProblem({ type: 'normal-caution', isProblem: false })] },
      0,
    ],
  ];
  it.each(table)('%s', (_, first, second, count) => {
    expect(synthesize(zone('logan', first), zone('ogden', second)).shared).toHaveLength(count);
  });
});

describe('since the day before', () => {
  const at = (overall: DangerRating, issuedAt: string | null) => ({ before: { overall, issuedAt } });
  const table: [string, ZoneFields, object][] = [
    [
      'a rise',
      at(ratedAt(2), '2026-03-05T14:10:50Z'),
      { changes: [{ direction: 'rose', from: 2, to: 3, hours: 24 }] },
    ],
    ['a fall', at(ratedAt(5), '2026-03-05T14:10:50Z'), { changes: [{ direction: 'fell', from: 5, to: 3 }] }],
    ['the same level', at(ratedAt(3), '2026-03-05T14:10:50Z'), { changes: [], unchanged: ['logan'] }],
    [
      'None before',
      at(notRated('none'), '2026-03-05T14:10:50Z'),
      { changes: [], notComparable: [{ missing: ['previous-rating'] }] },
    ],
    ['None now', { overall: notRated('none') }, { changes: [], notComparable: [{ missing: ['rating'] }] }],
    [
      'nothing before',
      { before: null },
      { changes: [], notComparable: [{ missing: ['previous-forecast'] }] },
    ],
    ['12 hours before', at(ratedAt(2), '2026-03-06T02:10:50Z'), { changes: [{ hours: 12 }] }],
    [
      'a minute less',
      at(ratedAt(2), '2026-03-06T02:11:50Z'),
      { changes: [], notComparable: [{ missing: ['previous-forecast'] }] },
    ],
    ['36 hours before', at(ratedAt(2), '2026-03-05T02:10:50Z'), { changes: [{ hours: 36 }] }],
    [
      'a minute more',
      at(ratedAt(2), '2026-03-05T02:09:50Z'),
      { changes: [], notComparable: [{ missing: ['previous-forecast'] }] },
    ],
    [
      'an undated one before',
      at(ratedAt(2), null),
      { changes: [], notComparable: [{ missing: ['previous-forecast'] }] },
    ],
    [
      'an expired forecast',
      { issuedAt: '2026-03-05T14:00:00Z', ...at(ratedAt(2), '2026-03-04T14:00:00Z') },
      { changes: [], notComparable: [{ missing: ['forecast-in-force'] }] },
    ],
    [
      'no forecast',
      { bundle: { forecasts: null } },
      { changes: [], notComparable: [{ missing: ['forecast'] }] },
    ],
  ];
  it.each(table)('%s', (_, fields, expected) => {
    expect(synthesize(zone('logan', fields))).toMatchObject(expected);
  });

  it('are judged by the higher number of two that were issued at one time', () => {
    const before = [
      buildForecast({ productId: '99', overall: ratedAt(1), issuedAt: yesterday.issuedAt }),
      buildForecast({ productId: '100', overall: ratedAt(2), issuedAt: yesterday.issuedAt }),
    ];
    for (const order of [before, before.toReversed()]) {
      const { changes } = synthesize(zone('salt-lake', { bundle: { previousForecasts: succeed(order) } }));
      expect(changes).toMatchObject([{ from: 2, fromProductId: '100', toProductId: '2' }]);
    }
  });

  it('shows rises before falls, the greatest first', () => {
    const changed = (zoneId: ZoneId, from: 1 | 2 | 3 | 4 | 5, to: 1 | 2 | 3 | 4 | 5) =>
      zone(zoneId, { overall: ratedAt(to), ...at(ratedAt(from), '2026-03-05T14:10:50Z') });
    const { changes } = synthesize(
      changed('logan', 4, 1),
      changed('ogden', 2, 3),
      changed('provo', 1, 4),
      changed('moab', 3, 2),
    );
    expect(changes.map(({ zoneId }) => zoneId)).toEqual(['provo', 'ogden', 'logan', 'moab']);
  });
});

describe('a field visit', () => {
  const reports = (count: number, date = '2026-03-06') =>
    succeed({
      observations: Array.from({ length: count }, () => buildObservation({ zoneId: 'salt-lake', date })),
      notes: [],
    });
  const stations = (count: number) =>
    succeed({
      stations: Array.from({ length: count }, (_, index) =>
        buildStation({ triplet: `${700 + index}:UT:SNTL` }),
      ),
      notes: [],
    });
  const reasonOf = (factor: string, fields: ZoneFields) =>
    synthesize(zone('salt-lake', fields)).visits[0]?.reasons.find((reason) => reason.factor === factor);

  const table: [string, string, ZoneFields, number | null, number][] = [
    ['a forecast of now', 'forecast-age', { issuedAt: '2026-03-06T15:00:00Z' }, 0, 0],
    ['one half a day old', 'forecast-age', { issuedAt: '2026-03-06T03:00:00Z' }, 12, 10],
    ['one a day old', 'forecast-age', { issuedAt: '2026-03-05T15:00:00Z' }, 24, 20],
    ['one older', 'forecast-age', { issuedAt: '2026-03-01T15:00:00Z' }, 120, 20],
    ['no forecast', 'forecast-age', { bundle: { forecasts: null } }, null, 20],
    ['no list of reports', 'observations', {}, null, 30],
    ['no report', 'observations', { bundle: { observations: reports(0) } }, 0, 30],
    ['one report', 'observations', { bundle: { observations: reports(1) } }, 1, 24],
    ['four reports', 'observations', { bundle: { observations: reports(4) } }, 4, 6],
    ['five reports', 'observations', { bundle: { observations: reports(5) } }, 5, 0],
    ['six reports', 'observations', { bundle: { observations: reports(6) } }, 6, 0],
    [
      'reports of the first day of the window',
      'observations',
      { bundle: { observations: reports(5, '2026-03-04') } },
      5,
      0,
    ],
    [
      'reports of the day before',
      'observations',
      { bundle: { observations: reports(5, '2026-03-03') } },
      0,
      30,
    ],
    ['no snowpack', 'stations', { bundle: { snowpack: null } }, null, 20],
    ['one station', 'stations', { bundle: { snowpack: stations(1) } }, 1, 10],
    ['two stations', 'stations', { bundle: { snowpack: stations(2) } }, 2, 0],
    ['three stations', 'stations', { bundle: { snowpack: stations(3) } }, 3, 0],
    ['Low', 'level', { overall: ratedAt(1) }, 1, 2],
    ['Moderate', 'level', { overall: ratedAt(2) }, 2, 6],
    ['Considerable', 'level', { overall: ratedAt(3) }, 3, 23],
    ['High', 'level', { overall: ratedAt(4) }, 4, 30],
    ['Extreme', 'level', { overall: ratedAt(5) }, 5, 30],
    ['None', 'level', { overall: notRated('none') }, null, 23],
  ];
  it.each(table)('%s counts towards %s', (_, factor, fields, value, points) => {
    expect(reasonOf(factor, fields)).toMatchObject({ value, points });
  });

  it('is ordered by score, which is the sum of its points', () => {
    const quiet = { overall: ratedAt(1), bundle: { observations: reports(9), snowpack: stations(2) } };
    const { visits } = synthesize(zone('salt-lake', quiet), zone('logan', { overall: ratedAt(4) }));
    expect(visits.map(({ zoneId }) => zoneId)).toEqual(['logan', 'salt-lake']);
    for (const { score, reasons } of visits) {
      expect(score).toBeCloseTo(
        reasons.reduce((sum, { points }) => sum + points, 0),
        6,
      );
    }
  });
});

describe('every synthesis', () => {
  const regions = fc.uniqueArray(
    fc.record({
      bundle: bundles,
      zoneId: fc.constantFrom<ZoneId>('logan', 'ogden', 'salt-lake', 'moab', 'abajos'),
    }),
    { maxLength: 5, selector: ({ zoneId }) => zoneId },
  );
  const assess = (list: { bundle: ZoneBundle; zoneId: ZoneId }[]) =>
    list.map(({ bundle, zoneId }) => assessZone({ ...bundle, zoneId }, defaultPolicy));

  it('is what the contract says, and does not depend on order', () => {
    fc.assert(
      fc.property(regions, (list) => {
        const region = assess(list);
        const made = synthesizeRegion({ region, policy: defaultPolicy, asOf: dawn });
        expect(regionSynthesisSchema.parse(made)).toEqual(made);
        expect(synthesizeRegion({ region: region.toReversed(), policy: defaultPolicy, asOf: dawn })).toEqual(
          made,
        );
        expect([...made.zones, ...made.absent]).toHaveLength(9);
        expect(made.visits).toHaveLength(made.zones.length);
        expect(made.changes.length + made.unchanged.length + made.notComparable.length).toBe(
          made.zones.length,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('gives no zone fewer points for what is not known', () => {
    fc.assert(
      fc.property(regions, (list) => {
        const silent = list.map(({ bundle, zoneId }) => ({
          bundle: { ...bundle, observations: null, snowpack: null, hourlySnowpack: null },
          zoneId,
        }));
        const score = (from: typeof list) =>
          new Map(
            synthesizeRegion({ region: assess(from), policy: defaultPolicy, asOf: dawn }).visits.map(
              (visit) => [visit.zoneId, visit.score],
            ),
          );
        const before = score(list);
        for (const [zoneId, points] of score(silent))
          expect(points).toBeGreaterThanOrEqual(before.get(zoneId) ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves out a zone of another moment', () => {
    const stale = zone('ogden');
    const made = synthesize(zone('logan'), {
      ...stale,
      bundle: { ...stale.bundle, asOf: yesterdayAt(stale) },
    });
    expect(made.zones).toEqual(['logan']);
    expect(made.absent).toContain('ogden');
  });

  function yesterdayAt({ bundle }: ReturnType<typeof zone>) {
    return buildForecast({ issuedAt: '2026-03-05T15:00:00Z' }).issuedAt ?? bundle.asOf;
  }
});
