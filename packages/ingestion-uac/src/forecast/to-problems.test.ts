import { describe, expect, it } from 'vitest';
import { advisoryWith, rose } from '../__fixtures__/build-advisory.ts';
import { toProblems } from './to-problems.ts';

const none = rose({}, 14);

function read(fields: Record<string, unknown>) {
  return toProblems(advisoryWith({ avalanche_problem_1: undefined, danger_rose_1: undefined, ...fields }));
}

describe('a named problem', () => {
  it.each([
    ['Wind Drifted Snow', 'wind-slab'],
    ['New Snow', 'storm-slab'],
    ['Storm Slab', 'storm-slab'],
    ['Persistent Weak Layer', 'persistent-slab'],
    ['Deep Persistent Weak Layer', 'deep-persistent-slab'],
    ['Deep Slab', 'deep-persistent-slab'],
    ['Wet Snow', 'wet-snow'],
    ['Wet Slab', 'wet-slab'],
    ['Wet Loose', 'wet-loose'],
    ['Loose Wet', 'wet-loose'],
    ['Dry Loose', 'dry-loose'],
    ['Loose Dry', 'dry-loose'],
    ['Cornice', 'cornice-fall'],
    ['Cornices', 'cornice-fall'],
    ['Gliding Snow', 'glide'],
    ['Glide Avalanche', 'glide'],
  ])('%s is of type %s, also in other letters and with blanks', (name, type) => {
    for (const written of [name, name.toUpperCase(), ` ${name.toLowerCase()}&nbsp;\r`]) {
      const { problems, notes } = read({ avalanche_problem_1: written, danger_rose_1: rose({ 3: 16 }, 14) });
      expect(problems).toMatchObject([
        { slot: 1, type, isProblem: true, cells: ['se-upper'], cellsComplete: true },
      ]);
      expect(notes).toEqual([]);
    }
  });

  it('Normal Caution is listed and is no avalanche problem', () => {
    const { problems, notes } = read({ avalanche_problem_2: 'Normal Caution', danger_rose_2: rose({}, 16) });
    expect(problems).toMatchObject([{ slot: 2, type: 'normal-caution', isProblem: false }]);
    expect(notes).toEqual([]);
  });

  it.each(['Roof Avalanche', 'Wind Drifted', 'None'])(
    '%s is unknown, keeps its name and counts as a problem',
    (name) => {
      const { problems, notes } = read({ avalanche_problem_1: name, danger_rose_1: rose({ 0: 16 }, 14) });
      expect(problems).toMatchObject([
        { type: 'unknown', sourceName: name, isProblem: true, cells: ['n-upper'] },
      ]);
      expect(notes).toMatchObject([{ code: 'problem-name-unknown', slot: 1 }]);
    },
  );

  it.each([7, true, {}, ['Wet Snow']])(
    '%j is no text and yet a problem that someone must look at',
    (name) => {
      const { problems } = read({ avalanche_problem_1: name, danger_rose_1: rose({ 0: 16 }, 14) });
      expect(problems).toMatchObject([{ type: 'unknown', isProblem: true }]);
    },
  );

  it.each([undefined, null, '', ' ', '&nbsp;\r'])('%j is none', (name) => {
    expect(read({ avalanche_problem_1: name, danger_rose_1: none })).toEqual({ problems: [], notes: [] });
  });
});

describe('a problem rose', () => {
  it('has an alphabet of its own: 16 is here, 14 and 0 are not', () => {
    const { problems } = read({
      avalanche_problem_1: 'Wet Snow',
      danger_rose_1: rose({ 0: 16, 9: 16, 10: 0, 23: 16 }, 14),
    });
    expect(problems).toMatchObject([{ cells: ['n-upper', 'ne-middle', 'nw-lower'], cellsComplete: true }]);
  });

  it.each([1, 2, 8, 10, 15, 17, -16, 'x', ''])('with a value of %j is incomplete, with a note', (value) => {
    const { problems, notes } = read({
      avalanche_problem_1: 'Wet Snow',
      danger_rose_1: rose({ 0: 16, 2: value }, 14),
    });
    expect(problems).toMatchObject([{ cells: ['n-upper'], cellsComplete: false }]);
    expect(notes).toMatchObject([
      { code: 'problem-rose-value-unknown', slot: 1, message: expect.stringContaining('e-upper') },
    ]);
  });

  it.each([
    [undefined, 'problem-rose-missing'],
    ['&nbsp;', 'problem-rose-missing'],
    ['16,16', 'problem-rose-unreadable'],
    [16, 'problem-rose-unreadable'],
    [`${none},14`, 'problem-rose-unreadable'],
  ])('that is %j leaves no cells, incomplete, with the note %s', (written, code) => {
    const { problems, notes } = read({ avalanche_problem_1: 'Wet Snow', danger_rose_1: written });
    expect(problems).toMatchObject([{ cells: [], cellsComplete: false }]);
    expect(notes).toMatchObject([{ code, slot: 1 }]);
  });

  it.each([none, rose({}, 0), rose({ 4: 0 }, 14)])(
    'that marks nothing under a name is complete, with a note',
    (written) => {
      const { problems, notes } = read({ avalanche_problem_1: 'Wet Snow', danger_rose_1: written });
      expect(problems).toMatchObject([{ cells: [], cellsComplete: true }]);
      expect(notes).toMatchObject([{ code: 'problem-rose-empty', slot: 1 }]);
    },
  );

  it('without a name is an orphan: no problem, and a note says where', () => {
    const { problems, notes } = read({ danger_rose_3: rose({ 0: 16 }, 14) });
    expect(problems).toEqual([]);
    expect(notes).toMatchObject([{ code: 'orphan-rose', slot: 3 }]);
  });

  it('without a name and without a mark is nothing', () => {
    expect(read({ danger_rose_1: none, danger_rose_2: rose({}, 0), danger_rose_3: 'x' })).toEqual({
      problems: [],
      notes: [],
    });
  });
});

describe('the slots', () => {
  it('are read up to nine, in order, whichever occur', () => {
    const { problems } = read({
      avalanche_problem_9: 'Cornice',
      danger_rose_9: none,
      avalanche_problem_4: 'Wet Snow',
      danger_rose_4: none,
      avalanche_problem_4_description: 'Written for a test.',
    });
    expect(problems.map(({ slot, type }) => [slot, type])).toEqual([
      [4, 'wet-snow'],
      [9, 'cornice-fall'],
    ]);
  });
});
