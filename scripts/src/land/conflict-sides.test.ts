import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChoices, applySides, countConflicts, MARKER_SIZE, parseConflicts } from './conflict-sides.ts';

const [open, middle, close] = ['<', '=', '>'].map((sign) => sign.repeat(MARKER_SIZE));
const merged = `one\n${open} ours\nmine\n${middle}\nyours\n${close} theirs\ntwo\n${open} o\n${middle}\nadded\n${close} t\nlast`;

describe('conflict sides', () => {
  it('keeps settled text and both sides to the byte', () => {
    expect(parseConflicts(merged)).toEqual([
      { kind: 'settled', text: 'one\n' },
      { kind: 'conflict', ours: 'mine\n', theirs: 'yours\n' },
      { kind: 'settled', text: 'two\n' },
      { kind: 'conflict', ours: '', theirs: 'added\n' },
      { kind: 'settled', text: 'last' },
    ]);
  });

  it('takes one side of each place', () => {
    const parts = parseConflicts(merged);
    expect(applySides(parts, ['ours', 'ours'])).toBe('one\nmine\ntwo\nlast');
    expect(applySides(parts, ['theirs', 'ours'])).toBe('one\nyours\ntwo\nlast');
    expect(applySides(parts, ['ours', 'theirs'])).toBe('one\nmine\ntwo\nadded\nlast');
  });

  it('does not take shorter markers for its own', () => {
    const text = '<<<<<<< ours\n=======\n>>>>>>> theirs\n';
    expect(parseConflicts(text)).toEqual([{ kind: 'settled', text }]);
  });

  it('tries every combination once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), (count) => {
        const choices = allChoices(count);
        expect(new Set(choices.map((choice) => choice.join())).size).toBe(2 ** count);
        expect(choices.every(({ length }) => length === count)).toBe(true);
      }),
    );
    expect(countConflicts(parseConflicts(merged))).toBe(2);
  });
});
