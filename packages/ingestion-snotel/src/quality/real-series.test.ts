import { describe, expect, it } from 'vitest';
import {
  winter,
  winterPayload,
  type WinterElement,
  type WinterSeries,
} from '../__fixtures__/winter-season.ts';
import { parseSnotel } from '../parse-snotel.ts';

/** Real values, the storm of 16 to 20 February 2026 included, of which none may be flagged. */
const triplets = Object.keys(winter.stations);
const days = 52;
const everything: WinterElement[] = ['SNWD', 'WTEQ', 'PREC', 'TMIN', 'TMAX', 'TAVG'];

/** How many values were read and how many of them are flagged, of some stations, elements and days. */
function count(
  chosen: readonly string[],
  elements: readonly WinterElement[],
  [start, end]: [number, number],
): [number, number] {
  const series = chosen.flatMap((triplet): [string, WinterSeries][] => {
    const all = winter.stations[triplet];
    if (all === undefined) return [];
    const cut = (element: WinterElement): (number | null)[] => all[element].slice(start, end);
    return [
      [
        triplet,
        {
          SNWD: cut('SNWD'),
          WTEQ: cut('WTEQ'),
          PREC: cut('PREC'),
          TMIN: cut('TMIN'),
          TMAX: cut('TMAX'),
          TAVG: cut('TAVG'),
        },
      ],
    ];
  });
  const result = parseSnotel(winterPayload(Object.fromEntries(series), elements, start));
  if (!result.ok) throw new Error('the season is not read');
  const readings = result.value.stations
    .flatMap((station) => station.days.flatMap((day) => Object.values(day)))
    .filter((reading) => typeof reading === 'object')
    .filter((reading) => reading.observed);
  const flagged = readings.filter(({ quality }) => quality === 'suspect' || quality === 'fail');
  return [readings.length, flagged.length];
}

const pairs = triplets.flatMap((one, index) => triplets.slice(index + 1).map((other) => [one, other]));
const payloads = [
  triplets,
  ...triplets.map((triplet) => [triplet]),
  ...pairs,
  ...triplets.map((triplet) => triplets.filter((other) => other !== triplet)),
];

describe('real series, untouched', () => {
  it.each(payloads.map((chosen) => [chosen.join(' '), chosen] as const))(
    'have no flag at all in a payload of %s',
    (_title, chosen) => {
      expect(count(chosen, everything, [0, days])).toEqual([chosen.length * days * 6, 0]);
    },
  );

  it.each<[string, WinterElement[]]>(
    [
      ['SNWD', 'WTEQ', 'PREC', 'TMIN', 'TMAX', 'TAVG'],
      ['SNWD', 'WTEQ', 'PREC'],
      ['SNWD', 'WTEQ', 'TAVG'],
      ['SNWD', 'PREC', 'TAVG'],
      ['WTEQ', 'PREC', 'TAVG'],
      ['SNWD', 'WTEQ'],
      ['SNWD'],
      ['WTEQ'],
      ['PREC'],
      ['TMIN', 'TMAX', 'TAVG'],
    ].map((elements): [string, WinterElement[]] => [elements.join(' '), elements as WinterElement[]]),
  )('have no flag at all with the elements %s', (_title, elements) => {
    expect(count(triplets, elements, [0, days])).toEqual([4 * days * elements.length, 0]);
  });

  it.each([2, 3, 5, 8, 15])('have no flag in any %d days, as a run may ask for', (length) => {
    let [observed, flagged] = [0, 0];
    for (let start = 0; start + length <= days; start += 1) {
      const [values, wrong] = count(triplets, everything, [start, start + length]);
      observed += values;
      flagged += wrong;
    }
    expect(observed).toBe(4 * 6 * length * (days - length + 1));
    expect(flagged).toBe(0);
  });
});
