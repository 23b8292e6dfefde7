import { defaultPolicy, loadPolicy } from '@dawn-patrol/analysis';
import { describe, expect, it } from 'vitest';
import { policyMutants, withEdit } from './policy-mutants.ts';

const small = {
  id: 'small',
  table: { source: 'a sentence', low: 'no-alert', high: 'auto-send' },
  rules: [
    { id: 'first', minimum: { value: 2, unit: 'levels' } },
    { id: 'second', strict: true },
  ],
  codes: ['AVW'],
};

describe('policyMutants', () => {
  it('moves numbers by one step, actions to their neighbours, and takes out or swaps entries', () => {
    const found = policyMutants(small, 'small.json').map(
      ({ place, mutator, replacement }) => `${place} ${mutator} ${replacement}`,
    );
    expect(found).toEqual([
      'table.low action "human-review"',
      'table.high action "human-review"',
      'table.high action "auto-send-urgent"',
      'rules.first.minimum.value threshold 1',
      'rules.first.minimum.value threshold 3',
      'rules.second.strict switch false',
      'rules.first entry-removed taken out',
      'rules.second entry-removed taken out',
      `rules entries-swapped ${JSON.stringify(small.rules.toReversed())}`,
      'codes.0 word "not AVW"',
      'codes.0 entry-removed taken out',
    ]);
  });

  it('has an id of its own for every fault of the shipped policy, and each differs from it', () => {
    const mutants = policyMutants(defaultPolicy, 'default.json');
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    for (const { edit } of mutants) expect(withEdit(defaultPolicy, edit)).not.toEqual(defaultPolicy);
    expect(loadPolicy(defaultPolicy).ok).toBe(true);
  });

  it('leaves a policy alone that has no such place', () => {
    expect(withEdit({ rules: [] }, { path: ['rules', 0, 'window', 'value'], value: 1 })).toEqual({
      rules: [],
    });
    expect(withEdit({ rules: [] }, { path: ['rules', 0], value: undefined })).toEqual({ rules: [] });
  });
});
