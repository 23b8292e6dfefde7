import { dangerLevels } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { dangerPaint } from './danger-paint.ts';

/** Relative luminance of WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('dangerPaint', () => {
  it.each([...dangerLevels, null])('is readable at level %s: at least 4.5 to 1', (level) => {
    const { fill, ink } = dangerPaint(level);
    const [light = 0, dark = 0] = [luminance(fill), luminance(ink)].toSorted((a, b) => b - a);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('paints no rating unlike Low', () => {
    expect(dangerPaint(null).fill).not.toBe(dangerPaint(1).fill);
    expect(dangerPaint(4)).toEqual({ fill: '#ED1C24', ink: '#000000' });
  });
});
