import { defaultPolicy } from '@dawn-patrol/analysis';
import { actionRank, actions } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { effectOfRule } from './effect-of-rule.ts';

const effects = Object.fromEntries(defaultPolicy.rules.map(({ id, effect }) => [id, effect]));

const table = [
  ['rapid-rise', ['human-review', 'auto-send', 'auto-send-urgent', 'auto-send-urgent']],
  ['multi-problem-same-cell', ['human-review', 'auto-send', 'auto-send', 'auto-send-urgent']],
  ['official-warning', ['auto-send', 'auto-send', 'auto-send', 'auto-send-urgent']],
] as const;

describe('effectOfRule', () => {
  it.each(table)('takes %s to %j from each step of the ladder', (rule, reached) => {
    const effect = effects[rule];
    if (effect === undefined) throw new Error(`no rule ${rule}`);
    expect(actions.map((from) => effectOfRule(effect, from))).toEqual(reached);
  });

  it('never lowers an action', () => {
    for (const { effect } of defaultPolicy.rules) {
      for (const from of actions) {
        expect(actionRank(effectOfRule(effect, from))).toBeGreaterThanOrEqual(actionRank(from));
      }
    }
  });
});
