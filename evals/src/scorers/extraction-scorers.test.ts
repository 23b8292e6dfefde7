import { fail, ratedAt, succeed } from '@dawn-patrol/contracts';
import { buildCells, buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import type { ExpectedForecast } from '../golden/expected-forecast.ts';
import { buildOutcome } from '../testing/build-outcome.ts';
import { scoreBands } from './score-bands.ts';
import { scoreCells } from './score-cells.ts';
import { scoreFailure } from './score-failure.ts';
import { scoreNotes } from './score-notes.ts';
import { scoreProblems } from './score-problems.ts';
import { scoreProduct } from './score-product.ts';
import { scoreRating } from './score-rating.ts';
import type { Scorer } from './scorer.ts';

const read = buildOutcome({
  forecast: succeed(
    buildForecast({
      overall: ratedAt(3),
      cells: buildCells({ 'n-upper': 3 }),
      problems: [buildProblem()],
      notes: [
        { code: 'orphan-rose', slot: 2, message: 'a rose without a name' },
        { code: 'other', message: 'another note' },
      ],
    }),
  ),
});
const refused = buildOutcome({ forecast: fail({ kind: 'not-json', message: 'HTML' }) });
const nothing = buildOutcome({ forecast: null });

const rows: [Scorer, ExpectedForecast, ExpectedForecast][] = [
  [scoreProduct, { productId: '100001', zoneId: 'salt-lake' }, { productId: '100002' }],
  [scoreProduct, { ok: true }, { issuedAt: null }],
  [
    scoreRating,
    { danger: { overall: { rated: true, level: 3 } } },
    { danger: { overall: { rated: false } } },
  ],
  [
    scoreBands,
    { danger: { byBand: { upper: ratedAt(3), lower: { rated: false } } } },
    { danger: { byBand: { middle: ratedAt(3) } } },
  ],
  [
    scoreCells,
    { danger: { cells: [{ aspect: 'n', band: 'upper', rated: true, level: 3, pockets: false }] } },
    { danger: { cells: [{ aspect: 'ne', band: 'upper', rated: true }] } },
  ],
  [
    scoreProblems,
    { problems: [{ slot: 1, type: 'persistent-slab', cells: ['n-upper', 'ne-upper'] }] },
    { problems: [{ slot: 1, cells: ['n-upper'] }] },
  ],
  [scoreProblems, { problems: [{ slot: 1 }] }, { problems: [] }],
  [scoreNotes, { notes: [{ code: 'orphan-rose', slot: 2 }] }, { notes: [{ code: 'orphan-rose', slot: 3 }] }],
];

describe.each(rows)('$id', (scorer, right, wrong) => {
  it('holds for what was read', () => {
    expect(scorer.score({ forecast: right }, read).value).toBe(1);
  });

  it('fails what was read otherwise', () => {
    expect(scorer.score({ forecast: wrong }, read)).toMatchObject({
      value: 0,
      evidence: [{ severity: 'extraction' }],
    });
  });

  it('fails when there is no forecast to read it from', () => {
    expect(scorer.score({ forecast: right }, refused).value).toBe(0);
    expect(scorer.score({ forecast: right }, nothing).value).toBe(0);
  });

  it('leaves it unscored where it is not labelled', () => {
    expect(scorer.score({}, read).value).toBeNull();
    expect(scorer.score({ forecast: {} }, read).value).toBeNull();
    expect(scorer.score({ forecast: { ok: false, failure: { kind: 'empty' } } }, read).value).toBeNull();
  });
});

describe('scoreFailure', () => {
  const expected = { forecast: { ok: false, failure: { kind: 'not-json' } } } as const;

  it('holds for a payload that is refused for the labelled reason', () => {
    expect(scoreFailure.score(expected, refused).value).toBe(1);
  });

  it.each([
    ['a payload that was read', read, 'a forecast'],
    ['another reason', buildOutcome({ forecast: fail({ kind: 'empty', message: '' }) }), 'empty'],
    ['no payload', nothing, 'no payload'],
  ])('fails %s', (_, outcome, actual) => {
    expect(scoreFailure.score(expected, outcome)).toMatchObject({ value: 0, evidence: [{ actual }] });
  });

  it('is unscored where a forecast is expected', () => {
    expect(scoreFailure.score({ forecast: { ok: true } }, refused).value).toBeNull();
  });
});
