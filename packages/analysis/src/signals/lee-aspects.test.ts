import { aspects, type Aspect } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leeCells, meanDirection } from './lee-aspects.ts';

const names = (cells: readonly string[]): Aspect[] =>
  aspects.filter((aspect) => cells.includes(`${aspect}-upper`));

describe('leeCells', () => {
  it.each<[number, Aspect[], Aspect[]]>([
    [225, ['n', 'ne', 'e'], ['se', 'nw']],
    [270, ['ne', 'e', 'se'], ['n', 's']],
    [360, ['se', 's', 'sw'], ['e', 'w']],
    [0.001, ['se', 's', 'sw'], ['e', 'w']],
    [180, ['n', 'ne', 'nw'], ['e', 'w']],
    [202, ['n', 'ne', 'nw'], ['e', 'w']],
    [203, ['n', 'ne', 'e'], ['se', 'nw']],
    [337, ['e', 'se', 's'], ['ne', 'sw']],
    [338, ['se', 's', 'sw'], ['e', 'w']],
  ])('wind from %d degrees loads %j and crosses %j', (from, loaded, crossLoaded) => {
    const lee = leeCells(from, ['upper']);
    expect(names(lee.loaded)).toEqual(loaded);
    expect(names(lee.crossLoaded)).toEqual(crossLoaded);
  });

  it('never loads the side that the wind comes from, and never a cell twice', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 360, noNaN: true }), (from) => {
        const { loaded, crossLoaded } = leeCells(from, ['upper', 'middle']);
        expect(new Set([...loaded, ...crossLoaded]).size).toBe(10);
        const windward = aspects[Math.round(from / 45) % 8] ?? 'n';
        expect([...loaded, ...crossLoaded]).not.toContain(`${windward}-upper`);
      }),
    );
  });
});

describe('meanDirection', () => {
  it.each([
    ['one', [{ speed: 10, from: 240 }], 240],
    [
      'north from both sides',
      [
        { speed: 10, from: 350 },
        { speed: 10, from: 10 },
      ],
      360,
    ],
    [
      'from 359 and 3',
      [
        { speed: 9, from: 359 },
        { speed: 9, from: 3 },
      ],
      1,
    ],
    [
      'twice the speed counts eight times',
      [
        { speed: 20, from: 270 },
        { speed: 10, from: 180 },
      ],
      262.87,
    ],
  ])('%s', (_, hours, expected) => {
    expect(meanDirection(hours)).toBeCloseTo(expected, 2);
  });

  it('is none for no wind, and for winds that cancel out', () => {
    expect(meanDirection([])).toBeNull();
    expect(
      meanDirection([
        { speed: 10, from: 90 },
        { speed: 10, from: 270 },
      ]),
    ).toBeNull();
  });
});
