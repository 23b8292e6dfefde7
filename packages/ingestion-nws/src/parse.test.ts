import { describe, expect, it } from 'vitest';
import * as everything from './index.ts';
import * as parse from './parse.ts';

describe('the public entries', () => {
  it('offer the parsers alone, and the parsers with the fetchers', () => {
    expect(Object.keys(parse).toSorted()).toEqual(['parseNwsAlerts', 'parseNwsHourly']);
    expect(Object.keys(everything).toSorted()).toEqual([
      'fetchNwsAlerts',
      'fetchNwsHourly',
      'parseNwsAlerts',
      'parseNwsHourly',
    ]);
  });
});
