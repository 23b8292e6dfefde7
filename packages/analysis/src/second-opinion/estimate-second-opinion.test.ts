import type { SecondOpinion, ZoneBundle } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { assess } from '../testing/build-bundle.ts';
import { buildHourlyGrid } from '../testing/build-grid.ts';
import { buildStation, snowpackOf, type StationFields } from '../testing/build-station.ts';

const opinionOn = (bundle: Partial<ZoneBundle>): SecondOpinion | null => assess(bundle).secondOpinion;
const ofStation = (fields: StationFields): SecondOpinion | null =>
  opinionOn({ snowpack: snowpackOf(buildStation(fields)) });

/** Three weeks of a deep, mild snowpack without a weak layer; water falls on one day, so many days before the newest. */
const days = 22;
const quiet = Array.from({ length: days }, () => 300);
const stormAgo = (daysAgo: number, amount: number): StationFields => ({
  depthCm: quiet,
  sweMm: quiet.map((swe, day) => (day >= days - 1 - daysAgo ? swe + amount : swe)),
  minimumC: quiet.map(() => -5),
  averageC: quiet.map(() => -2),
  maximumC: quiet.map(() => 0),
});

describe('estimateSecondOpinion', () => {
  it.each<[string, StationFields, number]>([
    ['nothing fell', stormAgo(0, 0), 2],
    ['just below an elevated load', stormAgo(0, 14.9), 2],
    ['an elevated load', stormAgo(0, 15), 3],
    ['just below a critical load', stormAgo(0, 24.9), 3],
    ['a critical load', stormAgo(0, 25), 4],
    ['an elevated load of five days ago', stormAgo(5, 15), 3],
    ['an elevated load of six days ago', stormAgo(6, 15), 2],
    ['a critical load of yesterday, which leaves the three-day load elevated', stormAgo(1, 30), 3],
    ['a critical three-day load of yesterday', stormAgo(1, 50), 4],
    ['a critical load of six days ago', stormAgo(6, 25), 2],
  ])('%s: %j', (_, fields, level) => {
    expect(ofStation(fields)?.level).toBe(level);
  });

  it.each<[string, number, number, number]>([
    ['just below the rise', 7.9, 0.1, 2],
    ['at the rise, ending at freezing', 8, 0, 2],
    ['at the rise, ending above freezing', 8, 0.1, 4],
  ])('warming %s', (_, rise, ending, level) => {
    const maximumC = quiet.map((_value, day) => (day === days - 1 ? ending : ending - rise));
    expect(ofStation({ ...stormAgo(9, 0), maximumC })?.level).toBe(level);
  });

  it.each<[string, number, number]>([
    ['19 cm on a weak layer', 19, 2],
    ['20 cm on a weak layer', 20, 3],
  ])('%s', (_, burial, level) => {
    const depthCm = quiet.map((_value, day) => (day >= days - 7 ? 60 + burial : 60));
    const fields = { ...stormAgo(0, 0), depthCm, averageC: quiet.map(() => -9) };
    const bundle = { snowpack: snowpackOf(buildStation(fields)), grid: null };
    const opinion = opinionOn(bundle);
    // 20 cm in a day is an elevated load of its own for five days: the slab is older than that.
    expect(opinion?.level).toBe(level);
  });

  it('says which drivers ask for the level, and for how long a load is remembered', () => {
    expect(ofStation(stormAgo(2, 20))?.drivers).toEqual(['load 2 d ago: elevated']);
    expect(ofStation(stormAgo(0, 25))?.drivers).toContain('new-water-24h: critical');
    expect(ofStation(stormAgo(9, 0))?.drivers).toEqual([]);
  });

  it('names what was missing and lets the interval reach what the worst of it would ask for', () => {
    const opinion = ofStation(stormAgo(9, 0));
    expect(opinion?.missing).toEqual(
      expect.arrayContaining(['wind-loading', 'precipitation-rate', 'refreeze']),
    );
    expect(opinion).toMatchObject({ level: 2, low: 1, high: 4 });
  });

  it('calls a history that is too short missing, for a load may hide in it', () => {
    expect(ofStation({ sweMm: [300, 300], depthCm: [100, 100] })?.missing).toContain('loading-history');
    expect(ofStation(stormAgo(9, 0))?.missing).not.toContain('loading-history');
  });

  it.each<[string, number, number]>([
    ['just below a metre in three days', 99, 4],
    ['at a metre in three days', 100, 5],
  ])('never says Extreme, and reaches it with its interval alone: %s', (_, newSnow, high) => {
    const depthCm = quiet.map((depth, day) => (day >= days - 2 ? depth + newSnow : depth));
    expect(ofStation({ ...stormAgo(0, 0), depthCm })).toMatchObject({ level: 4, high });
  });

  it('says nothing where no load can be judged', () => {
    expect(opinionOn({ snowpack: null })).toBeNull();
    expect(opinionOn({ snowpack: null, grid: buildHourlyGridOfStorm() })).toBeNull();
  });
});

function buildHourlyGridOfStorm(): ZoneBundle['grid'] {
  return { ok: true, value: buildHourlyGrid({ precipitationMm: Array.from({ length: 24 }, () => 4) }) };
}
