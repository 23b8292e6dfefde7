import { fail, succeed, type FieldObservation, type Signal, type ZoneBundle } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { flagsOf } from '../review-flags.ts';
import { assess, buildObservation } from '../testing/build-bundle.ts';

function judge(observations: FieldObservation[], fields: Partial<ZoneBundle> = {}): Signal | undefined {
  const { signals } = assess({ observations: succeed({ observations, notes: [] }), ...fields });
  return signals.find(({ id }) => id === 'recent-avalanches');
}

/** Reports that say nothing of the zone, and show that the list is of these days. */
const today = buildObservation({ zoneId: 'logan', kind: 'observation' });
const longAgo = buildObservation({ zoneId: 'logan', kind: 'observation', date: '2026-03-03' });
const list = [today, longAgo];
const avalanche = buildObservation();
const calm = { state: 'calm', readings: [{ quantity: 'recent-avalanches', value: 0, unit: 'avalanches' }] };
const elevated = { state: 'elevated', readings: [{ value: 1 }] };
const open = (...missing: string[]) => ({ state: 'not-evaluable', readings: [], missing });

const table: [string, FieldObservation[], object][] = [
  ['no avalanche', list, calm],
  ['one today', [...list, avalanche], elevated],
  ['two', [...list, avalanche, avalanche], { state: 'elevated', readings: [{ value: 2 }] }],
  ['three', [...list, avalanche, avalanche, avalanche], { state: 'critical', readings: [{ value: 3 }] }],
  ['one of two days before', [...list, buildObservation({ date: '2026-03-04' })], elevated],
  ['one of three days before', [...list, buildObservation({ date: '2026-03-03' })], calm],
  ['one of tomorrow', [...list, buildObservation({ date: '2026-03-07' })], calm],
  ['an observation without an avalanche', [...list, buildObservation({ kind: 'observation' })], calm],
  ['one elsewhere', [...list, buildObservation({ zoneId: 'moab' })], calm],
  ['a list that begins within the window', [today], open('uac-observations-complete')],
  ['a list that ends before the window', [longAgo], open('uac-observations-current')],
  ['a list without a report', [], open('uac-observations-current', 'uac-observations-complete')],
  ['one in a list that begins within the window', [today, avalanche], elevated],
  ['an undated one', [...list, buildObservation({ date: null })], open('observation-dates')],
  ['an undated one elsewhere', [...list, buildObservation({ zoneId: 'moab', date: null })], calm],
  ['an undated one beside a dated one', [...list, avalanche, buildObservation({ date: null })], elevated],
  ['one that nobody can place', [...list, buildObservation({ zoneId: null })], open('observation-zones')],
  [
    'an old one that nobody can place',
    [...list, buildObservation({ zoneId: null, date: '2026-03-01' })],
    calm,
  ],
  [
    'a report of an unknown kind',
    [...list, buildObservation({ kind: 'unknown' })],
    open('observation-kinds'),
  ],
  [
    'an old report of an unknown kind',
    [...list, buildObservation({ kind: 'unknown', date: '2026-03-01' })],
    calm,
  ],
];

describe('recent-avalanches', () => {
  it.each(table)('%s', (_, observations, expected) => {
    const found = judge(observations);
    expect(found).toMatchObject(expected);
    expect(judge(observations.toReversed())).toEqual(found);
  });

  it.each([
    ['absent', null, 'uac-observations'],
    ['empty', fail({ kind: 'empty', message: 'nothing' } as const), 'uac-observations'],
    ['unreadable', fail({ kind: 'not-json', message: 'HTML' } as const), 'uac-observations-readable'],
  ])('cannot be judged when the reports are %s', (_, observations, missing) => {
    expect(judge([], { observations })).toMatchObject(open(missing));
  });

  it.each([
    ['an hour before midnight in Denver', '2026-03-07T06:00:00Z', 'elevated'],
    ['at midnight in Denver', '2026-03-07T07:00:00Z', 'calm'],
    ['a minute before midnight after the clocks changed', '2026-03-09T05:59:00Z', 'elevated', '2026-03-06'],
    ['at midnight after the clocks changed', '2026-03-09T06:00:00Z', 'calm', '2026-03-06'],
  ])('counts days as they are in Denver: %s', (_, asOf, state, date = '2026-03-04') => {
    const shown = ['2026-03-01', '2026-03-07', '2026-03-08'].map((day) =>
      buildObservation({ zoneId: 'logan', kind: 'observation', date: day }),
    );
    expect(judge([...shown, buildObservation({ date })], { asOf: instant(asOf) })?.state).toBe(state);
  });

  it('is no reason by itself to say that conditions outran the forecast', () => {
    const observations = succeed({ observations: [...list, avalanche, avalanche, avalanche], notes: [] });
    expect(flagsOf(assess({ observations }))).toEqual([]);
  });
});
