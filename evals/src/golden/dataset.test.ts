import { fileURLToPath } from 'node:url';
import { utahZones } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { loadGolden } from './load-golden.ts';

const loaded = loadGolden(fileURLToPath(new URL('../../../golden', import.meta.url)));
const cases = loaded.ok ? loaded.value : [];

describe('the golden dataset of this repository', () => {
  it('loads, and agrees with its manifest', () => {
    expect(loaded.ok ? '' : loaded.failure).toBe('');
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });

  it('labels base and final action apart in every case', () => {
    const without = cases.filter(
      ({ expected: { decided } }) => decided?.baseAction === undefined || decided.action === undefined,
    );
    expect(without.map(({ description }) => description.id)).toEqual([]);
  });

  it('has a title of its own for every case', () => {
    expect(new Set(cases.map(({ description }) => description.title)).size).toBe(cases.length);
  });

  it('covers every zone and every final action', () => {
    const zones = new Set(cases.map(({ description }) => description.zone));
    expect(utahZones.filter(({ id }) => !zones.has(id))).toEqual([]);
    expect(new Set(cases.map(({ expected }) => expected.decided?.action)).size).toBe(4);
  });
});
