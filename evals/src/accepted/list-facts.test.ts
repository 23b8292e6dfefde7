import { describe, expect, it } from 'vitest';
import { listFacts } from './list-facts.ts';

describe('listFacts', () => {
  it.each<[string, unknown, object]>([
    [
      'the own values of an object in one line',
      { a: 1, b: 'two', c: null, d: true },
      { '': 'a=1 b=two c=null d=true' },
    ],
    ['what lies deeper under its path', { a: { b: { c: 1 } } }, { 'a.b': 'c=1' }],
    [
      'a list of single values in the line',
      { cells: ['n-upper', 'e-upper'] },
      { '': 'cells=[n-upper e-upper]' },
    ],
    ['an empty list as such', { flags: [] }, { '': 'flags=[]' }],
    ['an empty object as being there', { evidence: {} }, { evidence: 'there' }],
    ['entries by what names them', { steps: [{ rule: 'rise', from: 1 }] }, { 'steps[rise]': 'from=1' }],
    [
      'entries without a name by their number',
      { days: [{ at: 1 }, { at: 2 }] },
      { 'days[0]': 'at=1', 'days[1]': 'at=2' },
    ],
    [
      'entries of one name by their count',
      {
        days: [
          { zone: 'logan', at: 1 },
          { zone: 'logan', at: 2 },
        ],
      },
      { 'days[logan]': 'at=1', 'days[logan#2]': 'at=2' },
    ],
    ['words with blanks or signs in quotes', { a: 'b c', d: 'e=f', g: '' }, { '': 'a="b c" d="e=f" g=""' }],
    [
      'numbers without what arithmetic adds',
      { a: 0.1 + 0.2, b: 383.53999999999996 },
      { '': 'a=0.3 b=383.54' },
    ],
    [
      'no sentence',
      { a: 1, reason: 'It is so.', deep: { message: 'Look there.' } },
      { '': 'a=1', deep: 'there' },
    ],
    ['a reason that is a code', { rated: false, reason: 'missing' }, { '': 'rated=false reason=missing' }],
    ['nothing that is absent', { a: 1, b: undefined }, { '': 'a=1' }],
  ])('has %s', (_, value, facts) => {
    expect(listFacts(value)).toEqual(facts);
  });

  it('tells absence from nothing and from zero', () => {
    const lines = [{ a: null }, { a: 0 }, { a: [] }, { a: '' }, {}].map((value) =>
      JSON.stringify(listFacts(value)),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });
});
