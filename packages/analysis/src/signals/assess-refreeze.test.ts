import { addHours, type Signal } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { signalOf } from '../testing/build-bundle.ts';
import { allDay } from '../testing/build-grid.ts';
import { buildHours, snowpackOf } from '../testing/build-station.ts';

/** 16:00 in Denver on 10 February: the last night ended at 15:00Z, eight hours ago. */
const afternoon = instant('2026-02-10T23:00:00Z');
type Temperatures = (number | null)[];

/** Three days of hours, each night (oldest first) with temperatures of its own, days at +5. */
function nightsOf(...nights: Temperatures[]): Temperatures {
  return nights.flatMap((night) => night.concat(allDay(5, 24 - night.length))).slice(0, -2);
}
const night = (frozenHours: number, warm: number, frozen = -2): Temperatures =>
  Array.from({ length: 14 }, (_, hour) => (hour < frozenHours ? frozen : warm));
const cold = night(14, -8, -8);
const warm = night(0, 3);

function judge(temperatureC: Temperatures, asOf = afternoon): Signal {
  return signalOf('refreeze', { asOf, hourlySnowpack: snowpackOf(buildHours(asOf, { temperatureC })) });
}

describe('refreeze', () => {
  it.each<[string, Temperatures, Signal['state']]>([
    ['cold nights', nightsOf(cold, cold, cold), 'calm'],
    ['five hours at -2', nightsOf(cold, cold, night(5, 3)), 'calm'],
    ['four hours at -2, after a night that refroze', nightsOf(cold, cold, night(4, 3)), 'calm'],
    ['four hours at -2, after a night that did not', nightsOf(cold, warm, night(4, 3)), 'elevated'],
    ['hours at -1.9, after a night that refroze', nightsOf(cold, cold, night(14, 3, -1.9)), 'calm'],
    ['a minimum at the upper end of the band', nightsOf(cold, cold, night(0, 1)), 'calm'],
    ['a minimum above the band', nightsOf(cold, cold, night(0, 1.1)), 'elevated'],
    ['one warm night', nightsOf(cold, cold, warm), 'elevated'],
    ['two warm nights', nightsOf(cold, warm, warm), 'critical'],
    ['two warm nights around an undecided one', nightsOf(warm, night(4, 3), warm), 'critical'],
    ['a warm night before a cold one', nightsOf(warm, warm, cold), 'calm'],
    ['three undecided nights', nightsOf(night(4, 3), night(4, 3), night(4, 3)), 'not-evaluable'],
  ])('%s', (_, temperatures, state) => {
    expect(judge(temperatures).state).toBe(state);
  });

  it('counts the nights, and says when the last of them was lost', () => {
    const found = judge(nightsOf(cold, warm, warm));
    expect(found).toMatchObject({ basis: 'measured', raisedAt: '2026-02-10T10:00:00Z' });
    expect(found.readings[0]).toMatchObject({
      quantity: 'nights-without-refreeze',
      value: 2,
      unit: 'nights',
    });
  });

  it.each<[string, Temperatures, Signal['state']]>([
    [
      'five cold hours are enough, whatever is unknown',
      nightsOf(cold, cold, [...allDay(-3, 5), ...allDay(null, 9)]),
      'calm',
    ],
    [
      'four unknown hours cannot have refrozen it',
      nightsOf(cold, cold, [...allDay(3, 10), ...allDay(null, 4)]),
      'elevated',
    ],
    [
      'five unknown hours may have',
      nightsOf(cold, cold, [...allDay(3, 9), ...allDay(null, 5)]),
      'not-evaluable',
    ],
    ['a night that nobody measured hides nothing newer', nightsOf(cold, allDay(null, 14), warm), 'elevated'],
    ['nothing measured in the last night', nightsOf(warm, warm, allDay(null, 14)), 'not-evaluable'],
  ])('with hours missing: %s', (_, temperatures, state) => {
    expect(judge(temperatures).state).toBe(state);
  });

  it('passes over a night that still runs until its hours decide', () => {
    const evening = addHours(afternoon, 5);
    expect(judge([...nightsOf(cold, cold, cold), ...allDay(4, 5)], evening).state).toBe('calm');
    const dawnAfterWarmth = addHours(afternoon, 13);
    expect(judge([...nightsOf(cold, cold, cold), ...allDay(4, 13)], dawnAfterWarmth).state).toBe('elevated');
  });

  it('takes the middle of the stations, the worse of two', () => {
    const series = (temperatures: Temperatures, triplet: string) =>
      buildHours(afternoon, { triplet, temperatureC: temperatures });
    const one = series(nightsOf(cold, cold, warm), '366:UT:SNTL');
    const other = series(nightsOf(cold, cold, cold), '766:UT:SNTL');
    const third = series(nightsOf(cold, cold, cold), '628:UT:SNTL');
    const of = (...stations: ReturnType<typeof series>[]) =>
      signalOf('refreeze', { asOf: afternoon, hourlySnowpack: snowpackOf(...stations) });
    expect(of(one, other).state).toBe('elevated');
    expect(of(one, other, third).state).toBe('calm');
    expect(of(third, other, one)).toEqual(of(one, other, third));
  });

  it('needs hours', () => {
    expect(signalOf('refreeze')).toMatchObject({ state: 'not-evaluable', missing: ['snotel-hourly'] });
    const old = snowpackOf(
      buildHours(addHours(afternoon, -25), { temperatureC: nightsOf(warm, warm, warm) }),
    );
    expect(signalOf('refreeze', { asOf: afternoon, hourlySnowpack: old }).missing).toEqual([
      'snotel-hourly-current',
    ]);
  });
});
