import { describe, expect, it } from 'vitest';
import { compareShapes, shapeOf } from './payload-shape.ts';

describe('shapeOf', () => {
  it('folds array positions and collects the types of each field', () => {
    expect(shapeOf({ a: [{ b: 1 }, { b: null, c: 'x' }], d: {} })).toEqual({
      a: ['array'],
      'a[]': ['object'],
      'a[].b': ['null', 'number'],
      'a[].c': ['string'],
      d: ['object'],
    });
  });

  it('survives a payload deeper than any real one', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 5000; depth += 1) deep = { deep };
    expect(Object.keys(shapeOf(deep)).length).toBeLessThan(20);
  });
});

describe('compareShapes', () => {
  const known = shapeOf({ list: [{ level: 3, text: 'x', note: null }] });

  it('finds nothing in the same shape with other values and another length', () => {
    const now = shapeOf({
      list: [
        { level: 1, text: 'y', note: null },
        { level: 2, text: 'z', note: null },
      ],
    });
    expect(compareShapes(known, now)).toEqual({ added: [], missing: [], retyped: [] });
  });

  it('names what is new, missing and of another type', () => {
    const now = shapeOf({ list: [{ level: '3', note: null, colour: 'red' }] });
    expect(compareShapes(known, now)).toEqual({
      added: ['list[].colour'],
      missing: ['list[].text'],
      retyped: [{ path: 'list[].level', known: 'number', now: 'string' }],
    });
  });

  it('does not call a null a new type, nor a value where there was only null', () => {
    const now = shapeOf({ list: [{ level: null, text: 'x', note: 'now' }] });
    expect(compareShapes(known, now)).toEqual({ added: [], missing: [], retyped: [] });
  });

  it('does not miss the fields of a list that is empty today', () => {
    expect(compareShapes(known, shapeOf({ list: [] })).missing).toEqual([]);
  });

  it('does miss the list itself, and names it once', () => {
    expect(compareShapes(known, shapeOf({})).missing).toEqual(['list']);
  });
});
