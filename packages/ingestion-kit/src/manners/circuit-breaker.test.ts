import { isoInstantSchema } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { admit, settle, type CircuitState } from './circuit-breaker.ts';
import { createCircuitBreakers } from './create-circuit-breakers.ts';
import { readCircuitStates } from './read-circuit-states.ts';

const at = (time: string) => isoInstantSchema.parse(`2026-03-06T${time}Z`);
const policy = { failureLimit: 5, coolDownMinutes: 10 };
const closed = (failures: number): CircuitState => ({ status: 'closed', failures });
const open = (until: string, failures = 5): CircuitState => ({ status: 'open', failures, until: at(until) });
const halfOpen = (until: string, failures = 5): CircuitState => ({
  status: 'half-open',
  failures,
  until: at(until),
});

describe('admit', () => {
  it.each<[string, CircuitState, boolean, CircuitState]>([
    ['closed: asked', closed(0), true, closed(0)],
    ['closed after four failures: still asked', closed(4), true, closed(4)],
    ['open: left alone', open('06:00:01'), false, open('06:00:01')],
    ['open, pause just over: one may try', open('06:00:00'), true, halfOpen('06:10:00')],
    ['open, pause long over: one may try', open('01:00:00'), true, halfOpen('06:10:00')],
    ['half-open: everyone else waits', halfOpen('06:09:00'), false, halfOpen('06:09:00')],
    ['half-open, probe never came back: another', halfOpen('06:00:00'), true, halfOpen('06:10:00')],
  ])('%s', (_title, state, admitted, next) => {
    expect(admit(state, at('06:00:00'), policy)).toEqual({ admitted, state: next });
  });
});

describe('settle', () => {
  it.each<[string, CircuitState, 'answered' | 'failed', CircuitState]>([
    ['closed, answered: forgets the failures', closed(4), 'answered', closed(0)],
    ['closed, failed: counts', closed(0), 'failed', closed(1)],
    ['closed, fourth failure: still closed', closed(3), 'failed', closed(4)],
    ['closed, fifth failure: opens', closed(4), 'failed', open('06:10:00', 5)],
    ['open, late failure: the pause is not lengthened', open('06:03:00', 5), 'failed', open('06:03:00', 6)],
    ['open, late answer: closes', open('06:03:00', 5), 'answered', closed(0)],
    ['half-open, probe answered: closes', halfOpen('06:10:00', 6), 'answered', closed(0)],
    ['half-open, probe failed: opens anew', halfOpen('06:05:00', 6), 'failed', open('06:10:00', 7)],
  ])('%s', (_title, state, outcome, next) => {
    expect(settle(state, outcome, at('06:00:00'), policy)).toEqual(next);
  });
});

describe('the circuits', () => {
  it('survive a restart as JSON text', () => {
    const before = createCircuitBreakers({ now: () => at('06:00:00'), policy });
    for (let count = 0; count < 5; count += 1) before.settle('uac utahavalanchecenter.org', 'failed');
    before.settle('nws api.weather.gov', 'failed');
    const initial = readCircuitStates(JSON.stringify(before.states()));
    expect(initial).toEqual(before.states());
    const after = createCircuitBreakers({ now: () => at('06:09:59'), policy, initial });
    expect(after.admit('uac utahavalanchecenter.org').admitted).toBe(false);
    expect(after.admit('nws api.weather.gov').admitted).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['an unknown status', '{"a":{"status":"ajar","failures":1}}'],
    ['an open one without a time', '{"a":{"status":"open","failures":5}}'],
    ['an open one until no time at all', '{"a":{"status":"open","failures":5,"until":"soon"}}'],
    ['a count that is none', '{"a":{"status":"closed","failures":-1}}'],
    ['null for a state', '{"a":null}'],
  ])('are closed when what was kept is %s', (_what, text) => {
    expect(readCircuitStates(text)).toEqual({});
  });
});
