import { describe, expect, it } from 'vitest';
import * as everything from './index.ts';
import * as parse from './parse.ts';

describe('the public entries', () => {
  it('offer what is pure alone, and together with the fetchers', () => {
    const pure = [
      'compareRevisions',
      'compareStations',
      'expectedTriplets',
      'missingStations',
      'parseSnotel',
      'parseSnotelStations',
      'stationBand',
    ];
    expect(Object.keys(parse).toSorted()).toEqual(pure);
    expect(Object.keys(everything).toSorted()).toEqual(
      [...pure, 'fetchSnotelDaily', 'fetchSnotelHourly', 'fetchSnotelStations'].toSorted(),
    );
  });
});
