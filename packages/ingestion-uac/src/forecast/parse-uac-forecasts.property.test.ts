import { roseCells, zoneForecastSchema } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advisoryWith, rose } from '../__fixtures__/build-advisory.ts';
import { parseUacForecasts } from './parse-uac-forecasts.ts';

const oddValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    undefined,
    'High',
    'None',
    'Severe',
    '&nbsp;\r',
    rose({}, 8),
    rose({ 3: 'x' }, 16),
    '1772806250',
  ),
  fc
    .array(fc.oneof(fc.integer({ min: -2, max: 18 }), fc.constantFrom('x', '')), {
      minLength: 23,
      maxLength: 25,
    })
    .map((values) => values.join(',')),
);
const fields = [
  ...Object.keys(advisoryWith()),
  'avalanche_problem_2',
  'danger_rose_2',
  'special_avalanche_bulletin',
];
const mutated = fc.dictionary(fc.constantFrom(...fields), oddValue).map((changes) => advisoryWith(changes));

function forecastsOf(payload: unknown) {
  const result = parseUacForecasts(payload);
  return result.ok ? result.value : [];
}

/** What is wrong with an answer: a forecast that breaks the contract, a failure that explains nothing. */
function defectsOf(payload: unknown): unknown[] {
  const result = parseUacForecasts(payload, { zoneId: 'logan' });
  if (!result.ok) return /^Expected .+\.$/s.test(result.failure.message) ? [] : [result.failure];
  return result.value.flatMap((forecast) => zoneForecastSchema.safeParse(forecast).error ?? []);
}

/** The numbers of a rose, read in the plainest way. */
function numbersOf(written: unknown): number[] {
  const parts: unknown[] = Array.isArray(written) ? written : wordsOf(written).split(',');
  return parts.map((part) => (typeof part === 'object' ? Number.NaN : Number(part)));
}

/** What is written, where it is a text: not every object can be made one. */
function wordsOf(written: unknown): string {
  return typeof written === 'string' ? written : '';
}

describe('any payload', () => {
  it('gives a forecast of the contract or a failure with a message, and never throws', () => {
    const payload = fc.oneof(
      fc.anything(),
      fc.json(),
      fc.string(),
      fc.array(fc.oneof(fc.anything(), fc.record({ advisory: fc.anything() }))),
      fc.record({ advisories: fc.array(fc.record({ advisory: fc.oneof(mutated, fc.anything()) })) }),
    );
    fc.assert(
      fc.property(payload, (value) => {
        expect(defectsOf(value)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('cut off or damaged anywhere never throws', () => {
    const text = JSON.stringify({ advisories: [{ advisory: advisoryWith() }] });
    const place = fc.nat({ max: text.length });
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 3 }), (from, to, inserted) => {
        expect(defectsOf(text.slice(0, from) + inserted + text.slice(Math.max(from, to)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a mutated advisory', () => {
  it('never has an overall level that its rating does not name', () => {
    fc.assert(
      fc.property(mutated, (advisory) => {
        const levels = forecastsOf({ advisory }).flatMap(({ danger }) =>
          danger.overall.rated ? danger.overall.name : [],
        );
        const written = wordsOf(advisory['overall_danger_rating']).trim().toLowerCase();
        expect(levels.filter((name) => name !== written)).toEqual([]);
      }),
    );
  });

  it('never has a rated cell that its rose does not rate so', () => {
    fc.assert(
      fc.property(mutated, (advisory) => {
        const values = numbersOf(advisory['overall_danger_rose']);
        const invented = forecastsOf({ advisory }).flatMap(({ danger }) =>
          danger.cells.filter(
            (cell, index) => cell.rated && cell.level !== Math.ceil((values[index] ?? 0) / 2),
          ),
        );
        expect(invented).toEqual([]);
      }),
    );
  });

  it('never has a problem whose slot is blank, nor one in a cell that its rose does not mark', () => {
    fc.assert(
      fc.property(mutated, (advisory) => {
        const invented = forecastsOf({ advisory })
          .flatMap(({ problems }) => problems)
          .filter(({ slot, cells }) => {
            const values = numbersOf(advisory[`danger_rose_${slot}`]);
            const marked = new Set(roseCells.flatMap(({ id }, index) => (values[index] === 16 ? id : [])));
            const isBlank = (advisory[`avalanche_problem_${slot}`] ?? '') === '';
            return isBlank || cells.some((cell) => !marked.has(cell));
          });
        expect(invented).toEqual([]);
      }),
    );
  });
});
