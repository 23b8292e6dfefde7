import { describe, expect, it } from 'vitest';
import { inRoseOrder, roseCells } from './rose.ts';

describe('roseCells', () => {
  it('starts north in the upper band and goes clockwise, band by band', () => {
    expect(roseCells).toHaveLength(24);
    expect(roseCells[0]?.id).toBe('n-upper');
    expect(roseCells[7]?.id).toBe('nw-upper');
    expect(roseCells[8]?.id).toBe('n-middle');
    expect(roseCells[20]?.id).toBe('s-lower');
  });
});

describe('inRoseOrder', () => {
  it('orders cells as the rose does and drops repeats', () => {
    expect(inRoseOrder(['s-lower', 'n-upper', 's-lower', 'nw-middle'])).toEqual([
      'n-upper',
      'nw-middle',
      's-lower',
    ]);
  });
});
