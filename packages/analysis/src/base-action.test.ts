import { notRated, ratedAt } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { baseActionOf } from './base-action.ts';
import { defaultPolicy } from './policy/shipped-policies.ts';

const { baseActions } = defaultPolicy;
const wary = { ...defaultPolicy, baseActions: { ...baseActions, notRated: 'human-review' as const } };

describe('baseActionOf', () => {
  it.each([
    [1, 'no-alert'],
    [2, 'no-alert'],
    [3, 'human-review'],
    [4, 'auto-send'],
    [5, 'auto-send-urgent'],
  ] as const)('reads level %d from the table of the policy', (level, action) => {
    expect(baseActionOf(buildForecast({ overall: ratedAt(level) }), defaultPolicy)).toBe(action);
  });

  it.each(['none', 'missing', 'unknown'] as const)(
    'takes a rating that is %s as not rated, not as a level',
    (reason) => {
      expect(baseActionOf(buildForecast({ overall: notRated(reason) }), wary)).toBe('human-review');
    },
  );

  it('takes no forecast as not rated', () => {
    expect(baseActionOf(null, wary)).toBe('human-review');
    expect(baseActionOf(null, defaultPolicy)).toBe('no-alert');
  });
});
