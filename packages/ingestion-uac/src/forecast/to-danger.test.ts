import {
  dangerNames,
  elevationBands,
  notRated,
  ratedAt,
  roseCells,
  type DangerLevel,
} from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { rose } from '../__fixtures__/build-advisory.ts';
import { toDanger } from './to-danger.ts';

const zeroRose = rose({}, 0);
const codesOf = ({ notes }: ReturnType<typeof toDanger>) => notes.map(({ code }) => code);

describe('the overall rating', () => {
  it.each(dangerNames.map((name, index) => [name, (index + 1) as DangerLevel] as const))(
    '%s is level %i, however it is written',
    (name, level) => {
      for (const written of [name, name.toUpperCase(), ` ${name}\r`, `&nbsp;${name}&nbsp;`]) {
        expect(toDanger(written, zeroRose).danger.overall).toEqual(ratedAt(level));
      }
    },
  );

  it.each(['None', 'none', 'No Rating', 'NO RATING '])(
    '%j is the center’s word that there is none',
    (written) => {
      const { danger, notes } = toDanger(written, zeroRose);
      expect(danger.overall).toEqual(notRated('none'));
      expect(notes).toEqual([]);
    },
  );

  it.each([undefined, null, '', '  ', '&nbsp;\r\r&nbsp;\r', '<p></p>', '\u200B'])(
    '%j is absent: missing, without a note',
    (written) => {
      const { danger, notes } = toDanger(written, zeroRose);
      expect(danger.overall).toEqual(notRated('missing'));
      expect(notes).toEqual([]);
    },
  );

  it.each(['Severe', 'Considerable to High', 'Moderate.', '3', 'Lo w', 3, 0, true, {}, ['High']])(
    '%j is unknown, never a neighbour, and a note says so',
    (written) => {
      const reading = toDanger(written, zeroRose);
      expect(reading.danger.overall).toEqual(notRated('unknown'));
      expect(codesOf(reading)).toEqual(['rating-unknown']);
    },
  );
});

describe('the cells', () => {
  it.each([
    [0, null, false],
    [1, 1, true],
    [2, 1, false],
    [3, 2, true],
    [4, 2, false],
    [5, 3, true],
    [6, 3, false],
    [7, 4, true],
    [8, 4, false],
    [9, 5, true],
    [10, 5, false],
  ])('a rose value of %i is level %s, pockets %s', (value, level, pockets) => {
    const { danger, notes } = toDanger('None', rose({ 5: value }, 0));
    const place = { aspect: 'sw', band: 'upper' };
    expect(danger.cells[5]).toEqual(
      level === null ? { ...place, rated: false } : { ...place, rated: true, level, pockets },
    );
    expect(notes.filter(({ code }) => code === 'rose-value-unknown')).toEqual([]);
  });

  it.each(['-1', '11', '16', 'x', '', '2.5', '1e1', 'null'])(
    'a rose value of %j leaves that cell alone not rated, with a note that names it',
    (value) => {
      const { danger, notes } = toDanger('Moderate', rose({ 20: value }, 4));
      expect(danger.cells[20]).toEqual({ aspect: 's', band: 'lower', rated: false });
      expect(danger.cells.filter(({ rated }) => rated)).toHaveLength(23);
      expect(notes).toMatchObject([
        { code: 'rose-value-unknown', message: expect.stringContaining('s-lower') },
      ]);
    },
  );

  it('come in rose order: bands from high to low, aspects clockwise from north', () => {
    const { danger } = toDanger('Moderate', rose({}, 4));
    expect(danger.cells.map(({ aspect, band }) => `${aspect}-${band}`)).toEqual(
      roseCells.map(({ id }) => id),
    );
  });

  it('may be a list of 24 numbers', () => {
    const numbers = rose({ 0: 6 }, 4).split(',').map(Number);
    expect(toDanger('Considerable', numbers)).toEqual(toDanger('Considerable', rose({ 0: 6 }, 4)));
  });

  it('may have spaces around the commas', () => {
    expect(toDanger('Moderate', rose({}, 4).replaceAll(',', ' ,\r'))).toEqual(
      toDanger('Moderate', rose({}, 4)),
    );
  });

  it.each(['4,4,4', `${rose({}, 4)},4`, `${rose({}, 4)},`, 'High', 4, true, {}, [], [4, 4]])(
    'are all not rated when the rose is %j, and the bands are unknown',
    (written) => {
      const reading = toDanger('Moderate', written);
      expect(reading.danger.cells.every(({ rated }) => !rated)).toBe(true);
      expect(reading.danger.byBand).toEqual({
        upper: notRated('unknown'),
        middle: notRated('unknown'),
        lower: notRated('unknown'),
      });
      expect(reading.danger.overall).toEqual(ratedAt(2));
      expect(codesOf(reading)).toEqual(['rose-unreadable']);
    },
  );

  it.each([undefined, null, '', '&nbsp;\r'])(
    'are all not rated when the rose is %j, and the bands are missing',
    (written) => {
      const reading = toDanger('Moderate', written);
      expect(reading.danger.cells.every(({ rated }) => !rated)).toBe(true);
      expect(reading.danger.byBand.lower).toEqual(notRated('missing'));
      expect(codesOf(reading)).toEqual(['rose-missing']);
    },
  );
});

describe('a band', () => {
  it('has the level of its highest cell, its own cells only', () => {
    const { danger } = toDanger('High', rose({ 0: 8, 3: 6, 9: 5, 23: 2 }, 0));
    expect(danger.byBand).toEqual({ upper: ratedAt(4), middle: ratedAt(3), lower: ratedAt(1) });
  });

  it('without a rated cell is not rated, and never Low', () => {
    const { danger } = toDanger('Moderate', rose({ 2: 4 }, 0));
    expect(danger.byBand).toEqual({ upper: ratedAt(2), middle: notRated('none'), lower: notRated('none') });
  });

  it('without a rated cell but with one that cannot be read is unknown', () => {
    const { danger } = toDanger('Moderate', rose({ 2: 4, 8: -1 }, 0));
    expect(danger.byBand).toEqual({
      upper: ratedAt(2),
      middle: notRated('unknown'),
      lower: notRated('none'),
    });
  });
});

describe('rating and rose', () => {
  it.each([
    ['High', zeroRose],
    ['High', rose({}, 6)],
    ['Low', rose({ 0: 10 }, 0)],
    ['None', rose({ 0: 2 }, 0)],
    [undefined, rose({ 0: 8 }, 0)],
  ])('that disagree (%s) get a note, and the overall level follows the rating', (rating, written) => {
    const reading = toDanger(rating, written);
    expect(codesOf(reading)).toEqual(['rating-differs-from-rose']);
    expect(reading.danger.overall).toEqual(toDanger(rating, null).danger.overall);
  });

  it.each([
    ['Considerable', rose({ 0: 6 }, 4)],
    ['High', rose({ 0: 7 }, 4)],
    ['None', zeroRose],
  ])('that agree (%s) get none, also when some cells have no rating', (rating, written) => {
    expect(codesOf(toDanger(rating, written))).toEqual([]);
  });

  it('keeps every band apart', () => {
    expect(Object.keys(toDanger('High', zeroRose).danger.byBand)).toEqual([...elevationBands]);
  });
});
