import { describe, expect, it } from 'vitest';
import { usReading } from './us-reading.ts';

describe('usReading', () => {
  it.each([
    ['new-snow-24h', 32, 'cm', '12.6 in'],
    ['new-water-24h', 25.4, 'mm', '1.0 in'],
    ['wind-speed', 10, 'm/s', '22 mph'],
    ['elevation', 2743.2, 'm', '9000 ft'],
    ['air-temperature', -10, 'degC', '14 F'],
    ['air-temperature', 0, 'C', '32 F'],
    ['warming-24h', 10, 'degC', '18 F'],
    ['temperature-change', -5, 'C', '-9 F'],
    ['new-snow-24h', -0.01, 'cm', '0.0 in'],
    ['relative-humidity', 81.26, '%', '81.3 %'],
    ['count', 3, '', '3.0'],
    ['odd', 1, 'toString', '1.0 toString'],
  ])('shows %s %d %s as "%s"', (quantity, value, unit, shown) => {
    expect(usReading({ quantity, value, unit })).toBe(shown);
  });
});
