import { addHours, notRated, succeed, zoneIds, type DangerLevel, type ZoneId } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyById } from '../policy/shipped-policies.ts';
import { buildSignal, buildSignals, buildZone } from '../testing/build-assessment.ts';
import { dawn } from '../testing/build-bundle.ts';
import { ruleSettings } from '../testing/rule-settings.ts';
import { evaluateRule } from './evaluate-rule.ts';

const settings = ruleSettings('zones-elevated-together');
const calm = buildSignals(settings.signals.ids);
const stormy = buildSignals(settings.signals.ids, buildSignal('new-snow-24h', 'critical'));
const snowy = buildSignals(settings.signals.ids, buildSignal('new-snow-24h', 'elevated'));
const silent = buildSignals(settings.signals.ids, buildSignal('new-snow-24h', 'not-evaluable'));

const at = (zoneId: ZoneId, level: DangerLevel, signals = calm) => buildZone(zoneId, level, { signals });
const own = at('salt-lake', 4);

/** All zones calm at Low, but for those given. */
function regionOf(...given: ReturnType<typeof at>[]) {
  return zoneIds.map((zoneId) => given.find(({ bundle }) => bundle.zoneId === zoneId) ?? at(zoneId, 1));
}

const table: [string, ReturnType<typeof at>, ReturnType<typeof at>[], string][] = [
  ['alone at High', own, [], 'not-matched'],
  ['two at High', own, [at('logan', 4)], 'not-matched'],
  ['three at High', own, [at('logan', 4), at('ogden', 4)], 'matched'],
  ['three, one of them at Extreme', own, [at('logan', 5), at('ogden', 4)], 'matched'],
  ['three, one of them a level below', own, [at('logan', 4), at('ogden', 3)], 'not-matched'],
  ['three, one of them by a critical signal', own, [at('logan', 4), at('ogden', 2, stormy)], 'matched'],
  ['three, one of them by an elevated signal', own, [at('logan', 4), at('ogden', 2, snowy)], 'not-matched'],
  [
    'three others, this one by a critical signal',
    at('salt-lake', 2, stormy),
    [at('logan', 4), at('ogden', 4)],
    'matched',
  ],
  [
    'three others, this one below',
    at('salt-lake', 3),
    [at('logan', 4), at('ogden', 4), at('provo', 4)],
    'not-matched',
  ],
  [
    'three others, this one not known',
    at('salt-lake', 3, silent),
    [at('logan', 4), at('ogden', 4), at('provo', 4)],
    'not-evaluable',
  ],
  ['two, and a third not known', own, [at('logan', 4), at('ogden', 3, silent)], 'not-evaluable'],
  ['one, and another not known', own, [at('ogden', 3, silent)], 'not-matched'],
];

describe('zones-elevated-together', () => {
  it.each(table)('%s', (_, zone, others, outcome) => {
    const region = regionOf(zone, ...others);
    expect(evaluateRule(settings, zone, region).outcome).toBe(outcome);
    expect(evaluateRule(settings, zone, region.toReversed())).toEqual(evaluateRule(settings, zone, region));
  });

  it('names the zones with their level and signals, north to south', () => {
    const found = evaluateRule(settings, own, regionOf(own, at('ogden', 2, stormy), at('logan', 4)));
    expect(found.evidence).toEqual({
      zones: [
        { zoneId: 'logan', level: 4, signals: [] },
        { zoneId: 'ogden', level: 2, signals: ['new-snow-24h'] },
        { zoneId: 'salt-lake', level: 4, signals: [] },
      ],
    });
  });

  it('cannot be evaluated without the region: silence is not "no"', () => {
    expect(evaluateRule(settings, own, null)).toMatchObject({
      outcome: 'not-evaluable',
      missing: ['region'],
    });
    expect(evaluateRule(settings, own)).toMatchObject({ missing: ['region'] });
  });

  it('names the zones that could make up the number', () => {
    const region = regionOf(own, at('logan', 4), at('ogden', 3, silent));
    expect(evaluateRule(settings, own, region)).toMatchObject({ missing: ['zone-ogden'] });
    expect(evaluateRule(settings, own, [own, at('logan', 4)])).toMatchObject({
      outcome: 'not-evaluable',
      missing: [
        'zone-ogden',
        'zone-uintas',
        'zone-provo',
        'zone-skyline',
        'zone-moab',
        'zone-abajos',
        'zone-southwest',
      ],
    });
  });

  const high = (fields: Parameters<typeof buildForecast>[0]) =>
    buildZone('ogden', 4, {
      signals: calm,
      bundle: { forecasts: succeed([buildForecast({ zoneId: 'ogden', ...fields })]) },
    });
  it.each([
    ['has expired', high({ issuedAt: '2026-03-04T14:00:00Z' }), 'not-evaluable'],
    ['is missing', buildZone('ogden', null, { signals: calm }), 'not-evaluable'],
    ['has a rating that nobody can read', high({ overall: notRated('unknown') }), 'not-evaluable'],
    ['says None', high({ overall: notRated('none') }), 'not-matched'],
    [
      'is of another moment',
      { ...at('ogden', 4), bundle: { ...at('ogden', 4).bundle, asOf: addHours(dawn, -24) } },
      'not-evaluable',
    ],
    [
      'was judged by another policy',
      buildZone('ogden', 4, { signals: calm, policy: policyById('base-table') ?? own.policy }),
      'not-evaluable',
    ],
  ])('takes no level from a forecast that %s', (_, ogden, outcome) => {
    expect(evaluateRule(settings, own, regionOf(own, at('logan', 4), ogden)).outcome).toBe(outcome);
  });

  const levels = fc.constantFrom(1, 2, 3, 4, 5);
  const zone = fc.record({ level: levels, signals: fc.constantFrom(calm, snowy, stormy, silent) });
  const regions = fc
    .array(zone, { minLength: 9, maxLength: 9 })
    .map((zones) =>
      zoneIds.map((zoneId, index) => at(zoneId, zones[index]?.level ?? 1, zones[index]?.signals)),
    );
  const order = { 'not-matched': 0, 'not-evaluable': 1, matched: 2 };
  const rank = (region: ReturnType<typeof regionOf>) =>
    region.map((each) => order[evaluateRule(settings, each, region).outcome]);

  it('never turns a match into less when a zone rises', () => {
    fc.assert(
      fc.property(regions, fc.nat({ max: 8 }), (region, index) => {
        const higher = region.map((each, place) => (place === index ? at(each.bundle.zoneId, 5) : each));
        const before = rank(region);
        rank(higher).forEach((after, place) => expect(after).toBeGreaterThanOrEqual(before[place] ?? 0));
      }),
      { numRuns: 100 },
    );
  });

  it('never reads an absent zone as a calm one', () => {
    fc.assert(
      fc.property(regions, fc.nat({ max: 8 }), (region, index) => {
        const calmer = region.map((each, place) => (place === index ? at(each.bundle.zoneId, 1) : each));
        const without = region.filter((_, place) => place !== index);
        for (const each of without) {
          const silence = order[evaluateRule(settings, each, without).outcome];
          expect(silence).toBeGreaterThanOrEqual(order[evaluateRule(settings, each, calmer).outcome]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
