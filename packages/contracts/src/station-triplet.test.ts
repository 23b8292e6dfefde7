import { describe, expect, it } from 'vitest';
import { isStationTriplet, stationTripletSchema } from './station-triplet.ts';

describe('a station triplet', () => {
  it.each([
    ['766:UT:SNTL', true],
    ['ABC_1:UT:SNTL', true],
    ['766:ut:SNTL', false],
    ['766:UT', false],
    [' 766:UT:SNTL', false],
    ['766:UT:SNTL\n', false],
    [766, false],
    [null, false],
    [undefined, false],
    [['766:UT:SNTL'], false],
  ])('%j is one: %s', (value, expected) => {
    expect(isStationTriplet(value)).toBe(expected);
    expect(stationTripletSchema.safeParse(value).success).toBe(expected);
  });
});
