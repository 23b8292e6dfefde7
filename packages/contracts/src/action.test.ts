import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionRank, actions, higherAction, lowerAction } from './action.ts';

const anyAction = fc.constantFrom(...actions);

describe('the ladder', () => {
  it('rises from no alert to an urgent alert', () => {
    expect(actions).toEqual(['no-alert', 'human-review', 'auto-send', 'auto-send-urgent']);
  });

  it('orders any two actions the same way round whichever comes first', () => {
    fc.assert(
      fc.property(anyAction, anyAction, (first, second) => {
        expect(higherAction(first, second)).toBe(higherAction(second, first));
        expect(lowerAction(first, second)).toBe(lowerAction(second, first));
        expect(actionRank(higherAction(first, second))).toBeGreaterThanOrEqual(actionRank(first));
        expect(actionRank(lowerAction(first, second))).toBeLessThanOrEqual(actionRank(second));
      }),
    );
  });
});
