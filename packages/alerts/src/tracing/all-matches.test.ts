import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allMatches } from './all-matches.ts';

it.each([/a+/g, /(?<first>[ab])(?<second>c)?/g, /b*/g, /A|^c/gi])(
  'finds what matchAll finds with %s',
  (pattern) => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', ' ') });
    fc.assert(
      fc.property(texts, fc.nat(3), (text, left) => {
        const copy = new RegExp(pattern);
        pattern.lastIndex = left;
        expect(allMatches(text, pattern)).toEqual([...text.matchAll(copy)]);
      }),
    );
  },
);
