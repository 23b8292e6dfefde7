import { describe, expect, it } from 'vitest';
import defaultDocument from './default-policy.json' with { type: 'json' };
import { loadPolicy } from './load-policy.ts';
import { baseTablePolicy, defaultPolicy, policyById, shippedPolicies } from './shipped-policies.ts';

/** The default policy with one value replaced, or with one more field. */
function changed(path: string, value: unknown): unknown {
  const document: unknown = structuredClone(defaultDocument);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node: unknown, key) => Reflect.get(Object(node), key), document);
  Reflect.set(Object(parent), last, value);
  return document;
}

const refused: [string, unknown, string][] = [
  ['author', 'someone', 'author'],
  ['caps.missingForecast', {}, 'caps.missingForecast'],
  ['rules.0.window.note', 'x', 'rules.0.window.note'],
  ['id', 'Default', 'id'],
  ['version', undefined, 'version'],
  ['effectiveFrom', 'soon', 'effectiveFrom'],
  ['rules.0.id', 'rapid-fall', 'rules.0.id'],
  ['rules.0.window.unit', 'min', 'rules.0.window.unit'],
  ['rules.0.window.value', '27', 'rules.0.window.value'],
  ['rules.0.window.value', -1, 'rules.0.window.value'],
  ['rules.0.window.source', '', 'rules.0.window.source'],
  ['rules.1.minimumProblems.value', 1, 'rules.1.minimumProblems.value'],
  ['rules.1.effect.ceiling', 'send', 'rules.1.effect.ceiling'],
  ['rules.1.effect.steps.value', 0, 'rules.1.effect.steps.value'],
  ['rules.2', defaultDocument.rules[0], 'rules.2.id'],
  ['baseActions.high', 'no-alert', 'baseActions.high'],
  ['baseActions.extreme', undefined, 'baseActions.extreme'],
  ['caps.expiredForecast.ceiling', 'auto-send', 'caps.expiredForecast.ceiling'],
  ['caps.invalidForecast', undefined, 'caps.invalidForecast'],
  ['sourceLimits.nws.expiredAfter.value', 5, 'sourceLimits.nws.expiredAfter.value'],
  ['sourceLimits.nwsAlerts', undefined, 'sourceLimits.nwsAlerts'],
  ['sourceLimits.nwsAlerts.expiredAfter.unit', 'min', 'sourceLimits.nwsAlerts.expiredAfter.unit'],
  ['sourceLimits.snotelHourly.expiredAfter.value', 3, 'sourceLimits.snotelHourly.expiredAfter.value'],
  ['signals.recentAvalanches.elevated.value', 0, 'signals.recentAvalanches.elevated.value'],
  ['signals.recentAvalanches.critical.value', 0, 'signals.recentAvalanches.critical.value'],
  ['signals.recentAvalanches.elevated.value', 4, 'signals.recentAvalanches.critical.value'],
  ['signals.newSnow24h.critical.value', 14, 'signals.newSnow24h.critical.value'],
  ['signals.minimumStations.value', 0, 'signals.minimumStations.value'],
];

describe('loadPolicy', () => {
  it.each(refused)('refuses %s = %j and says where', (path, value, where) => {
    const loaded = loadPolicy(changed(path, value));
    expect(loaded).toMatchObject({ ok: false, failure: { kind: 'policy-invalid', path: where } });
    expect(loaded.ok ? '' : loaded.failure.message).toContain(where);
  });

  it.each([null, 'default', 7, []])('refuses %j, which is no document', (document) => {
    expect(loadPolicy(document)).toMatchObject({ ok: false, failure: { path: '' } });
  });

  it('loads a changed threshold', () => {
    const loaded = loadPolicy(changed('rules.0.window.value', 30));
    expect(loaded).toMatchObject({ ok: true, value: { rules: [{ window: { value: 30 } }, {}, {}] } });
  });
});

describe('shipped policies', () => {
  it('hold the rules in the order of the contract', () => {
    expect(defaultPolicy.rules.map(({ id }) => id)).toEqual([
      'rapid-rise',
      'multi-problem-same-cell',
      'official-warning',
    ]);
    expect(baseTablePolicy.rules).toEqual([]);
  });

  it('differ in nothing but their names and rules', () => {
    const { id: _id, title: _title, rules: _rules, ...rest } = defaultPolicy;
    expect(baseTablePolicy).toMatchObject(rest);
  });

  it('are found by id', () => {
    for (const policy of shippedPolicies) expect(policyById(policy.id)).toBe(policy);
    expect(policyById('nope')).toBeUndefined();
  });
});
