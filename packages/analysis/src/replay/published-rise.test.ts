import { describe, expect, it } from 'vitest';
import { baseTablePolicy, defaultPolicy } from '../policy/shipped-policies.ts';
import { buildZoneDay, type Morning } from '../testing/build-season.ts';
import { summarizeLeads } from './lead-summary.ts';
import { createReportedReplay } from './replay-report.ts';

/** The last rise among the mornings, by the base table alone. */
function risesOf(mornings: readonly Morning[], policy = baseTablePolicy) {
  const replay = createReportedReplay([policy]);
  for (const morning of mornings) replay.add(buildZoneDay(morning));
  return replay.finish().rises;
}

const on = (day: number, level: Morning['level']): Morning => ({
  at: `2026-02-${String(day).padStart(2, '0')}`,
  level,
});
const none = null;

describe('a published rise', () => {
  it.each([
    ['to Moderate is none', [on(1, 1), on(2, 2)], 0],
    ['to Considerable', [on(1, 2), on(2, 3)], 1],
    ['by more than one level', [on(1, 1), on(2, 4)], 1],
    ['to the same level is none', [on(1, 3), on(2, 3)], 0],
    ['downwards is none', [on(1, 4), on(2, 3)], 0],
    ['on two days in a row', [on(1, 2), on(2, 3), on(3, 4)], 2],
    ['on the first day of a zone is not known', [on(1, 4)], 0],
    ['to no rating is none', [on(1, 2), on(2, none)], 0],
  ] as const)('%s', (_, mornings, count) => {
    expect(risesOf(mornings)).toHaveLength(count);
  });

  it.each([
    ['after a day without a rating', [on(1, 2), on(2, none), on(3, 4)], 'unrated-before'],
    ['after a missing day', [on(1, 2), on(3, 3)], 'days-before-missing'],
    ['after a missing day and no rating', [on(1, none), on(3, 3)], 'days-before-missing'],
  ] as const)('%s says nothing of a lead', (_, mornings, reason) => {
    expect(risesOf(mornings)).toMatchObject([{ leads: null, notEvaluable: reason }]);
  });
});

describe('the lead of a policy', () => {
  const lead = (hours: number, atLeast = false) => ({ hours, atLeast });
  it.each([
    ['quiet before', [on(1, 2), on(2, 3)], lead(0), null],
    ['quiet before, sent with the rise', [on(1, 2), on(2, 4)], lead(0), lead(0)],
    ['called from the first known day', [on(1, 3), on(2, 4)], lead(24, true), lead(0)],
    ['called the day before', [on(1, 2), on(2, 3), on(3, 4)], lead(24), lead(0)],
    ['called for two days', [on(1, 2), on(2, 3), on(3, 3), on(4, 4)], lead(48), lead(0)],
    ['sent the day before', [on(1, 2), on(2, 4), on(3, 5)], lead(24), lead(24)],
    ['sent, then only called', [on(1, 2), on(2, 4), on(3, 3), on(4, 4)], lead(48), lead(0)],
    ['interrupted', [on(1, 3), on(2, 2), on(3, 3)], lead(0), null],
    ['with a gap in it', [on(1, 2), on(2, 3), on(4, 3), on(5, 4)], lead(24, true), lead(0)],
  ] as const)('%s', (_, mornings, called, sent) => {
    expect(risesOf(mornings).at(-1)?.leads).toEqual([{ called, sent }]);
  });

  it('is an hour for two products of one day', () => {
    const rises = risesOf([
      on(1, 2),
      { at: '2026-02-02T14:00:00Z', level: 3 },
      { at: '2026-02-02T15:00:00Z', level: 4 },
    ]);
    expect(rises.at(-1)?.leads?.[0]).toEqual({ called: lead(1), sent: lead(0) });
  });

  it('is 23 hours from 7 to 7 across the clock change of spring, without a gap', () => {
    const rises = risesOf([
      { at: '2026-03-06T14:00:00Z', level: 2 },
      { at: '2026-03-07T14:00:00Z', level: 3 },
      { at: '2026-03-08T13:00:00Z', level: 4 },
    ]);
    expect(rises.at(-1)?.leads?.[0]?.called).toEqual(lead(23));
  });

  it('is earned by a rule where the base table is silent', () => {
    const mornings = [on(1, 2), { ...on(2, 2), twoProblems: true }, on(3, 3)];
    expect(risesOf(mornings, defaultPolicy)[0]?.leads?.[0]?.called).toEqual(lead(24));
    expect(risesOf(mornings)[0]?.leads?.[0]?.called).toEqual(lead(0));
  });
});

it('sums leads up: before, with the rise, never, and what cannot be said', () => {
  const rises = risesOf([on(1, 2), on(2, 3), on(3, 4), on(4, 2), on(5, 3), on(6, 2), on(9, 4), on(10, 5)]);
  expect(summarizeLeads(rises, 0)).toEqual({
    rises: 5,
    notEvaluable: 1,
    called: { before: 2, atRise: 2, never: 0, medianHours: 24 },
    sent: { before: 1, atRise: 1, never: 2, medianHours: 24 },
  });
  expect(summarizeLeads([], 0).called).toEqual({ before: 0, atRise: 0, never: 0, medianHours: null });
});
