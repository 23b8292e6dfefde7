import { describe, expect, it } from 'vitest';
import { evidenceList, isText, isWholeNumber } from './evidence-list.ts';

describe('evidenceList', () => {
  it('gives what each entry of the list holds under the name', () => {
    const evidence = { problems: [{ slot: 2, type: 'wind-slab' }, { slot: 1 }], signals: [] };
    expect(evidenceList(evidence, 'problems', 'slot', isWholeNumber)).toEqual([2, 1]);
    expect(evidenceList(evidence, 'signals', 'id', isText)).toEqual([]);
  });

  it.each([
    ['no list', {}],
    ['something else', { problems: 2 }],
    ['null', { problems: null }],
    ['an entry without the name', { problems: [{ slot: 1 }, {}] }],
    ['an entry that is no object', { problems: [1] }],
    ['a text for a number', { problems: [{ slot: '1' }] }],
    ['half a number', { problems: [{ slot: 1.5 }] }],
  ])('gives null for %s', (_what, evidence) => {
    expect(evidenceList(evidence, 'problems', 'slot', isWholeNumber)).toBeNull();
  });

  it('tells texts from numbers', () => {
    expect(evidenceList({ signals: [{ id: 'refreeze' }] }, 'signals', 'id', isText)).toEqual(['refreeze']);
    expect(evidenceList({ signals: [{ id: 1 }] }, 'signals', 'id', isText)).toBeNull();
  });
});
