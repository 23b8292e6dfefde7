import { addHours, fail, succeed, type WeatherAlert } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { buildAlerts, assess, buildWarning, dawn } from '../testing/build-bundle.ts';
import { ruleSettings } from '../testing/rule-settings.ts';
import { evaluateRule } from './evaluate-rule.ts';

const settings = ruleSettings('official-warning');

function find(alerts: WeatherAlert[]) {
  return evaluateRule(settings, assess({ alerts: succeed(buildAlerts(...alerts)) }));
}

const second = 1 / 3600;
const references = ['urn:warning:1'];
const later = { id: 'urn:warning:2', references };

const table: [string, WeatherAlert[], object][] = [
  ['no alerts', [], { outcome: 'not-matched', evidence: { alerts: [] } }],
  ['a warning in force', [buildWarning()], { outcome: 'matched' }],
  [
    'the event alone, in other letters',
    [buildWarning({ event: ' AVALANCHE warning', eventCodes: [] })],
    { outcome: 'matched' },
  ],
  [
    'the code alone',
    [buildWarning({ event: 'Special Message', eventCodes: ['ZZZ', 'AVW'] })],
    { outcome: 'matched' },
  ],
  [
    'a severe storm warning',
    [buildWarning({ event: 'Winter Storm Warning', eventCodes: ['WSW'], severity: 'Extreme' })],
    { outcome: 'not-matched' },
  ],
  [
    'an avalanche watch',
    [buildWarning({ event: 'Avalanche Watch', eventCodes: ['AVA'] })],
    { outcome: 'not-matched' },
  ],
  ['a warning elsewhere', [buildWarning({ ugcZones: ['UTZ028'] })], { outcome: 'not-matched' }],
  ['a warning for several zones', [buildWarning({ ugcZones: ['UTZ028', 'UTZ111'] })], { outcome: 'matched' }],
  [
    'a warning for no zone at all',
    [buildWarning({ ugcZones: [] })],
    { outcome: 'not-evaluable', missing: ['alert-zones'] },
  ],
  ['an exercise', [buildWarning({ status: 'exercise' })], { outcome: 'not-matched' }],
  ['a test', [buildWarning({ status: 'test' })], { outcome: 'not-matched' }],
  ['a draft', [buildWarning({ status: 'draft' })], { outcome: 'not-matched' }],
  ['a system message', [buildWarning({ status: 'system' })], { outcome: 'not-matched' }],
  [
    'an unreadable status',
    [buildWarning({ status: 'unknown' })],
    { outcome: 'not-evaluable', missing: ['alert-status'] },
  ],
  ['an unreadable message type', [buildWarning({ messageType: 'unknown' })], { outcome: 'matched' }],
  ['a cancellation', [buildWarning({ messageType: 'cancel' })], { outcome: 'not-matched' }],
  ['a warning that starts now', [buildWarning({ startsAt: dawn })], { outcome: 'matched' }],
  [
    'a warning that starts in a second',
    [buildWarning({ startsAt: addHours(dawn, second) })],
    { outcome: 'not-matched' },
  ],
  [
    'a warning that ends in a second',
    [buildWarning({ endsAt: addHours(dawn, second) })],
    { outcome: 'matched' },
  ],
  ['a warning that ends now', [buildWarning({ endsAt: dawn })], { outcome: 'not-matched' }],
  ['no start', [buildWarning({ startsAt: null })], { outcome: 'not-evaluable', missing: ['alert-times'] }],
  ['no end', [buildWarning({ endsAt: null })], { outcome: 'not-evaluable', missing: ['alert-times'] }],
  [
    'no times',
    [buildWarning({ startsAt: null, endsAt: null })],
    { outcome: 'not-evaluable', missing: ['alert-times'] },
  ],
  ['no start, and over', [buildWarning({ startsAt: null, endsAt: dawn })], { outcome: 'not-matched' }],
  [
    'unreadable times beside a warning in force',
    [buildWarning({ id: 'urn:warning:0', endsAt: null }), buildWarning()],
    { outcome: 'matched', evidence: { alerts: [{ id: 'urn:warning:1' }] } },
  ],
  [
    'a warning that a later message cancels',
    [buildWarning(), buildWarning({ ...later, messageType: 'cancel' })],
    { outcome: 'not-matched' },
  ],
  [
    'a warning that a later message updates',
    [buildWarning(), buildWarning({ ...later, messageType: 'update' })],
    { outcome: 'matched', evidence: { alerts: [{ id: 'urn:warning:2' }] } },
  ],
  [
    'a warning whose update moves it elsewhere',
    [buildWarning(), buildWarning({ ...later, messageType: 'update', ugcZones: ['UTZ028'] })],
    { outcome: 'not-matched' },
  ],
  [
    'a warning whose cancellation is a test',
    [buildWarning(), buildWarning({ ...later, messageType: 'cancel', status: 'test' })],
    { outcome: 'matched', evidence: { alerts: [{ id: 'urn:warning:1' }] } },
  ],
  [
    'a warning that another warning only refers to',
    [buildWarning(), buildWarning({ ...later, messageType: 'alert' })],
    { outcome: 'matched', evidence: { alerts: [{ id: 'urn:warning:1' }, { id: 'urn:warning:2' }] } },
  ],
  [
    'an update that refers to itself',
    [buildWarning({ messageType: 'update', references })],
    { outcome: 'matched' },
  ],
];

describe('official-warning', () => {
  it.each(table)('%s', (_, alerts, expected) => {
    expect(find(alerts)).toMatchObject(expected);
    expect(find(alerts.toReversed())).toEqual(find(alerts));
  });

  it.each([
    ['nws-alerts', null],
    ['nws-alerts', fail({ kind: 'empty', message: 'nothing' } as const)],
    ['nws-alerts-readable', fail({ kind: 'not-json', message: 'HTML' } as const)],
  ])('cannot be evaluated without %s', (missing, alerts) => {
    expect(evaluateRule(settings, assess({ alerts }))).toMatchObject({
      outcome: 'not-evaluable',
      missing: [missing],
    });
  });
});
