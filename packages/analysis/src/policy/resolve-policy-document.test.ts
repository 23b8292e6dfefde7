import { describe, expect, it } from 'vitest';
import { loadOwnPolicy } from './load-own-policy.ts';
import { loadPolicy } from './load-policy.ts';
import { baseTablePolicy, defaultPolicy, policyById, policyCatalog } from './shipped-policies.ts';

const own = { id: 'ours', title: 'Our own', version: '1', effectiveFrom: '2026-12-01', extends: 'default' };

function message(document: unknown): string {
  const loaded = loadOwnPolicy(document);
  return loaded.ok ? '' : loaded.failure.message;
}

describe('a policy that extends another', () => {
  it('takes over everything but its own name, version and date', () => {
    const { id, title, version, effectiveFrom, ...rest } = defaultPolicy;
    const { extends: _extends, ...named } = own;
    expect(loadOwnPolicy(own)).toEqual({ ok: true, value: { ...rest, ...named } });
    for (const key of ['id', 'title', 'version', 'effectiveFrom']) {
      const { [key]: _left, ...unnamed } = { ...own } as Record<string, unknown>;
      expect(loadOwnPolicy(unnamed)).toMatchObject({ ok: false, failure: { path: key } });
    }
    expect({ id, title, version, effectiveFrom }).not.toMatchObject(named);
  });

  it('wins field by field, and leaves what it does not name', () => {
    const loaded = loadOwnPolicy({ ...own, baseActions: { moderate: 'human-review' } });
    expect(loaded).toMatchObject({
      ok: true,
      value: { baseActions: { ...defaultPolicy.baseActions, moderate: 'human-review' } },
    });
  });

  it('replaces a number with its unit and source: none is left beside a number it never spoke of', () => {
    const expiredAfter = { value: 9, unit: 'h', source: 'Our own experience.' };
    expect(loadOwnPolicy({ ...own, sourceLimits: { nws: { expiredAfter } } })).toMatchObject({
      ok: true,
      value: { sourceLimits: { nws: { ...defaultPolicy.sourceLimits.nws, expiredAfter } } },
    });
    expect(loadOwnPolicy({ ...own, sourceLimits: { nws: { expiredAfter: { value: 9 } } } })).toMatchObject({
      ok: false,
      failure: { path: 'sourceLimits.nws.expiredAfter.unit' },
    });
  });

  it('names the rules that it keeps, in its own order, and merges a rule that it changes', () => {
    const rules = [
      'official-warning',
      { id: 'multi-problem-same-cell', effect: { ceiling: 'human-review' } },
    ];
    const loaded = loadOwnPolicy({ ...own, rules });
    const [, multiProblem, warning] = defaultPolicy.rules;
    expect(loaded).toMatchObject({
      ok: true,
      value: {
        rules: [warning, { ...multiProblem, effect: { ...multiProblem?.effect, ceiling: 'human-review' } }],
      },
    });
    expect(loaded.ok && loaded.value.rules).toHaveLength(2);
  });

  it('may extend one that extends another', () => {
    const loaded = loadOwnPolicy({ ...own, extends: 'base-table' });
    expect(loaded).toMatchObject({ ok: true, value: { rules: [], caps: baseTablePolicy.caps } });
  });

  it('leaves out $schema, which is for editors', () => {
    expect(loadOwnPolicy({ $schema: './policy.schema.json', ...own }).ok).toBe(true);
  });
});

describe('a policy file is refused, with the place, what was expected and what came, for', () => {
  const refused: [string, object, string, string, string][] = [
    [
      'an extended policy that nobody has',
      { extends: 'bold' },
      'extends',
      'expected one of default, base-table',
      '"bold"',
    ],
    ['an extended policy that is no id', { extends: 3 }, 'extends', 'expected one of', '3'],
    ['an unknown field', { author: 'me' }, 'author', 'expected no such field', '"me"'],
    [
      'an unknown field far down',
      { sourceLimits: { nws: { fetchedAfter: 1 } } },
      'sourceLimits.nws.fetchedAfter',
      'expected no such field',
      '1',
    ],
    [
      'a level without an action',
      { baseActions: { high: null } },
      'baseActions.high',
      'expected one of',
      'null',
    ],
    [
      'a limit taken away',
      { sourceLimits: { nwsAlerts: null } },
      'sourceLimits.nwsAlerts',
      'expected object',
      'null',
    ],
    [
      'a ladder that falls',
      { baseActions: { considerable: 'auto-send-urgent' } },
      'baseActions.high',
      'expected at least the action of considerable',
      '"auto-send"',
    ],
    [
      'a wrong unit',
      { coherence: { maximumSpread: { value: 24, unit: 'min', source: 's' } } },
      'coherence.maximumSpread.unit',
      'expected "h"',
      '"min"',
    ],
    [
      'a repeated rule',
      { rules: ['rapid-rise', 'rapid-rise'] },
      'rules.1.id',
      'expected each rule once',
      '"rapid-rise"',
    ],
    [
      'a rule that nobody knows',
      { rules: ['rapid-fall'] },
      'rules.0',
      'expected the settings of a rule, or the id of one that the extended policy has',
      '"rapid-fall"',
    ],
    [
      'settings of a rule that nobody knows',
      { rules: [{ id: 'rapid-fall' }] },
      'rules.0.id',
      'expected one of rapid-rise, ',
      '"rapid-fall"',
    ],
    [
      'a cap above review',
      { caps: { expiredForecast: { ceiling: 'auto-send' } } },
      'caps.expiredForecast.ceiling',
      'expected "human-review"',
      '"auto-send"',
    ],
    [
      'the id of a policy that ships',
      { id: 'default' },
      'extends',
      'does not lead back, as in default > default',
      '"default"',
    ],
    [
      'the id of another policy that ships',
      { id: 'base-table' },
      'id',
      'expected an id that no shipped policy has',
      '"base-table"',
    ],
  ];

  it.each(refused)('%s', (_, fields, path, expected, came) => {
    const document = { ...own, ...fields };
    expect(loadOwnPolicy(document)).toMatchObject({ ok: false, failure: { kind: 'policy-invalid', path } });
    expect(message(document)).toContain(`At ${path}: `);
    expect(message(document)).toContain(expected);
    expect(message(document)).toContain(`got ${came}. Correct the policy file.`);
  });

  it('a circle of policies, however long', () => {
    const policy = (id: string, target: string) => [id, { ...own, id, extends: target }] as const;
    const catalog = new Map<string, unknown>([policy('a', 'b'), policy('b', 'c'), policy('c', 'a')]);
    expect(loadPolicy(catalog.get('a'), catalog)).toMatchObject({
      ok: false,
      failure: { path: 'extends', message: expect.stringContaining('a > b > c > a') },
    });
    expect(loadPolicy({ ...own, extends: 'a' }, catalog)).toMatchObject({
      ok: false,
      failure: { path: 'extends' },
    });
  });

  it('nothing that a prototype would bring: such a field is not read', () => {
    const document: unknown = JSON.parse(`{"__proto__":{"rules":[]},${JSON.stringify(own).slice(1)}`);
    expect(loadOwnPolicy(document)).toEqual(loadOwnPolicy(own));
  });
});

describe('shipped policies', () => {
  it('are each the same whether loaded as one that ships or as a file', () => {
    for (const [id, document] of policyCatalog)
      expect(loadOwnPolicy(document)).toEqual({ ok: true, value: policyById(id) });
  });

  it('let shared cells reach urgent in urgent-multi-problem, and differ from the default in nothing else', () => {
    const urgent = policyById('urgent-multi-problem');
    const rules = defaultPolicy.rules.map((rule) =>
      rule.id === 'multi-problem-same-cell'
        ? { ...rule, effect: { ...rule.effect, ceiling: 'auto-send-urgent' } }
        : rule,
    );
    const { id: _id, title: _title, version: _version, effectiveFrom: _from, ...rest } = defaultPolicy;
    expect(urgent).toMatchObject({ ...rest, rules });
  });

  it('switch on every rule in cautious, those of the default first and unchanged', () => {
    const cautious = policyById('cautious');
    expect(cautious?.rules.slice(0, 3)).toEqual(defaultPolicy.rules);
    expect(cautious?.rules.slice(3).map(({ id }) => id)).toEqual([
      'loading-on-persistent-problem',
      'zones-elevated-together',
      'second-opinion-two-above',
    ]);
  });

  it('never let a second opinion send by itself', () => {
    const rules = [{ id: 'second-opinion-two-above', effect: { ceiling: 'auto-send' } }];
    expect(loadOwnPolicy({ ...own, extends: 'cautious', rules })).toMatchObject({
      ok: false,
      failure: { path: 'rules.0.effect.ceiling' },
    });
  });

  it.each([
    ['a signal that nobody gives', { signals: { ids: ['new-snow'] } }, 'rules.0.signals.ids.0'],
    ['one zone', { minimumZones: { value: 1, unit: 'zones', source: 's' } }, 'rules.0.minimumZones.value'],
    [
      'a sixth level',
      { minimumLevel: { value: 6, unit: 'level', source: 's' } },
      'rules.0.minimumLevel.value',
    ],
  ])('refuse %s in zones-elevated-together', (_, fields, path) => {
    const rules = [{ id: 'zones-elevated-together', ...fields }];
    expect(loadOwnPolicy({ ...own, extends: 'cautious', rules })).toMatchObject({
      ok: false,
      failure: { path },
    });
  });

  it.each([
    [
      'reviewFlags',
      { secondOpinionDiffers: { sendLine: null } },
      'reviewFlags.secondOpinionDiffers.sendLine',
    ],
    [
      'synthesis',
      { visits: { level: { high: { value: 1, unit: 'points', source: 's' } } } },
      'synthesis.visits.level.high.value',
    ],
    [
      'synthesis',
      { change: { atMost: { value: 11, unit: 'h', source: 's' } } },
      'synthesis.change.atMost.value',
    ],
  ])('refuse a fault in %s', (key, fields, path) => {
    expect(loadOwnPolicy({ ...own, [key]: fields })).toMatchObject({ ok: false, failure: { path } });
  });
});
