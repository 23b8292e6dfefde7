import { actions, type Action } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { ruleSettings } from '../testing/rule-settings.ts';
import { applyEffect } from './combine-rules.ts';

const lifts: ['rapid-rise' | 'multi-problem-same-cell' | 'official-warning', Action, Action][] = [
  ['rapid-rise', 'no-alert', 'human-review'],
  ['rapid-rise', 'human-review', 'auto-send'],
  ['rapid-rise', 'auto-send', 'auto-send-urgent'],
  ['rapid-rise', 'auto-send-urgent', 'auto-send-urgent'],
  ['multi-problem-same-cell', 'no-alert', 'human-review'],
  ['multi-problem-same-cell', 'human-review', 'auto-send'],
  ['multi-problem-same-cell', 'auto-send', 'auto-send'],
  ['multi-problem-same-cell', 'auto-send-urgent', 'auto-send-urgent'],
  ['official-warning', 'no-alert', 'auto-send'],
  ['official-warning', 'human-review', 'auto-send'],
  ['official-warning', 'auto-send', 'auto-send'],
  ['official-warning', 'auto-send-urgent', 'auto-send-urgent'],
];

describe('applyEffect', () => {
  it.each(lifts)('%s takes %s to %s', (rule, from, to) => {
    expect(applyEffect(ruleSettings(rule).effect, from)).toBe(to);
  });

  it('stops at the top of the ladder, and at the ceiling, when a policy asks for more steps', () => {
    const steps = { value: 9, unit: 'steps', source: 'test' } as const;
    expect(applyEffect({ kind: 'step-up', steps, ceiling: 'auto-send-urgent' }, 'no-alert')).toBe(
      'auto-send-urgent',
    );
    expect(applyEffect({ kind: 'step-up', steps, ceiling: 'human-review' }, 'no-alert')).toBe('human-review');
  });

  it.each(actions)('never lowers %s, whatever the ceiling', (action) => {
    const steps = { value: 1, unit: 'steps', source: 'test' } as const;
    for (const ceiling of actions) {
      const to = applyEffect({ kind: 'step-up', steps, ceiling }, action);
      expect(actions.indexOf(to)).toBeGreaterThanOrEqual(actions.indexOf(action));
    }
  });
});
