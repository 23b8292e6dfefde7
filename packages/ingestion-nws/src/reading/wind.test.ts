import { missingReading, observedReading } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { readWindDirection, readWindSpeed } from './wind.ts';

const breeze = observedReading(4, 'good');

describe('a wind speed', () => {
  it.each([
    ['8 mph', 3.576_32],
    ['10 to 15 mph', 6.7056],
    ['15 to 10 mph', 6.7056],
    ['10-15 mph', 6.7056],
    ['0 mph', 0],
    ['36 km/h', 10],
    ['18 to 36 km/h', 10],
    ['7 m/s', 7],
    [' 8 MPH ', 3.576_32],
    [{ unitCode: 'wmoUnit:km_h-1', value: 36 }, 10],
    [{ unitCode: 'wmoUnit:km_h-1', minValue: 18, maxValue: 36 }, 10],
    [{ unitCode: 'wmoUnit:m_s-1', value: 7 }, 7],
  ])('%j is read in metres per second, of a range the upper end', (raw, metersPerSecond) => {
    const reading = readWindSpeed(raw);
    expect(reading).toMatchObject({ observed: true, quality: 'good' });
    expect(reading.observed && reading.value).toBeCloseTo(metersPerSecond, 9);
  });

  it.each([
    [null, 'absent'],
    [undefined, 'absent'],
    ['', 'absent'],
    ['light', 'unreadable: "light"'],
    ['8', 'unreadable: "8"'],
    ['8 furlongs', 'unreadable: "8 furlongs"'],
    ['mph', 'unreadable: "mph"'],
    [8, 'unreadable: "8"'],
    [{ value: 8 }, 'unknown-unit: "nothing"'],
  ])('%j is missing, never calm', (raw, reason) => {
    expect(readWindSpeed(raw)).toEqual({ observed: false, reason });
  });

  it.each(['-5 mph', '300 mph'])('of %s keeps its value with quality fail', (raw) => {
    expect(readWindSpeed(raw)).toMatchObject({ observed: true, quality: 'fail' });
  });
});

describe('a wind direction', () => {
  it.each([
    ['N', 360],
    ['NNE', 22.5],
    ['NE', 45],
    ['ENE', 67.5],
    ['E', 90],
    ['ESE', 112.5],
    ['SE', 135],
    ['SSE', 157.5],
    ['S', 180],
    ['SSW', 202.5],
    ['SW', 225],
    ['WSW', 247.5],
    ['W', 270],
    ['WNW', 292.5],
    ['NW', 315],
    ['NNW', 337.5],
    [' sw ', 225],
    [{ unitCode: 'wmoUnit:degree_(angle)', value: 250 }, 250],
    [{ unitCode: 'wmoUnit:degree_(angle)', value: 0 }, 360],
  ])('%j is where it blows from in degrees, north 360', (raw, degrees) => {
    expect(readWindDirection(raw, breeze)).toEqual(observedReading(degrees, 'good'));
  });

  it.each([
    ['', observedReading(0, 'good'), 'calm'],
    ['N', observedReading(0, 'good'), 'calm'],
    [null, observedReading(0, 'good'), 'calm'],
    ['', breeze, 'absent'],
    [null, breeze, 'absent'],
    ['', missingReading('absent'), 'absent'],
    ['VRB', breeze, 'unreadable: "VRB"'],
    [225, breeze, 'unreadable: "225"'],
  ])('%j with speed %j is missing', (raw, speed, reason) => {
    expect(readWindDirection(raw, speed)).toEqual({ observed: false, reason });
  });

  it('beyond 360 degrees keeps its value with quality fail', () => {
    const raw = { unitCode: 'wmoUnit:degree_(angle)', value: 400 };
    expect(readWindDirection(raw, breeze)).toEqual(observedReading(400, 'fail'));
  });
});
