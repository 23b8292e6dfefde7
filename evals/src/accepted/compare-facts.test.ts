import { describe, expect, it } from 'vitest';
import { compareFacts } from './compare-facts.ts';

const words = (...parts: Parameters<typeof compareFacts>) =>
  compareFacts(...parts).map(({ stage, explanation }) => `${stage} ${explanation}`);

describe('compareFacts', () => {
  it('finds nothing where all is as accepted, in whatever order', () => {
    expect(compareFacts({ a: '1', b: '2' }, { b: '2', a: '1' })).toEqual([]);
  });

  it('names what is otherwise, what is gone and what is new, each with its stage', () => {
    const accepted = { 'read.forecasts[1]': 'x', 'assessment.coherence': 'y', decision: 'z' };
    const actual = { 'read.forecasts[1]': 'w', 'assessment.coherence': 'y', region: 'v' };
    expect(words(accepted, actual)).toEqual([
      'parse read.forecasts[1]: accepted was x, now w',
      'decide decision: accepted was z, now nothing',
      'decide region: accepted was nothing, now v',
    ]);
  });

  it('lists twenty and counts the others', () => {
    const many = Object.fromEntries(Array.from({ length: 23 }, (_, index) => [`fact${index}`, 'x']));
    const listed = words(many, {});
    expect(listed).toHaveLength(20);
    expect(listed.at(-1)).toMatch(/; and 3 more$/u);
  });
});
