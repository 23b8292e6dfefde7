import { addHours, ratedAt, succeed } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decide } from '../decide.ts';
import { assessZone } from '../assess-zone.ts';
import type { Policy } from '../policy/policy-schema.ts';
import { shippedPolicies, baseTablePolicy, defaultPolicy } from '../policy/shipped-policies.ts';
import { bundles } from '../testing/arbitrary-bundle.ts';
import { buildBundle, dawn } from '../testing/build-bundle.ts';
import { buildZoneDay, type Morning } from '../testing/build-season.ts';
import { createJudge } from './judge-zone-day.ts';
import { createReportedReplay } from './replay-report.ts';

vi.setConfig({ testTimeout: 60_000 });

const zones = ['logan', 'moab', 'zone-1000'];
const arbitraryMorning: fc.Arbitrary<Omit<Morning, 'at'>> = fc.record({
  level: fc.constantFrom(null, 1, 2, 3, 4, 5),
  before: fc.constantFrom(1, 2, 3, 4, 5),
  twoProblems: fc.boolean(),
});

/** Some weeks around the end of a year, each zone from old to new, with days left out. */
const arbitrarySeason = fc
  .tuple(...zones.map(() => fc.array(fc.option(arbitraryMorning), { maxLength: 16 })))
  .map((byZone) =>
    byZone.map((mornings, place) =>
      mornings.flatMap((morning, day): Morning[] => {
        const at = new Date(Date.UTC(2025, 11, 24 + day)).toISOString().slice(0, 10);
        return morning === null ? [] : [{ ...morning, at, zone: zones[place] ?? '' }];
      }),
    ),
  );

function replayed(mornings: readonly Morning[], policies = [defaultPolicy, baseTablePolicy]) {
  const replay = createReportedReplay(policies, { 'sends-per-zone-week': 1 });
  for (const morning of mornings) replay.add(buildZoneDay(morning));
  return replay.finish();
}

describe('a replay', () => {
  it('of a policy against itself changes no day', () => {
    fc.assert(
      fc.property(arbitrarySeason, fc.constantFrom(...shippedPolicies), (season, policy) => {
        const { changedDays, totals } = replayed(season.flat(), [policy, structuredClone(policy)]);
        expect(changedDays).toEqual([]);
        expect(totals.counts[0]).toEqual(totals.counts[1]);
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on the order of the zones', () => {
    fc.assert(
      fc.property(arbitrarySeason, (season) => {
        const byDay = season.flat().toSorted((one, other) => (one.at < other.at ? -1 : 1));
        const expected = replayed(season.flat());
        expect(replayed(season.toReversed().flat())).toEqual(expected);
        expect(replayed(byDay)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('counts every judgement once: in the actions, the zones, the weeks and the winters', () => {
    fc.assert(
      fc.property(arbitrarySeason, (season) => {
        const { totals, zoneWeeks } = replayed(season.flat());
        const judged = season.flat().length;
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(totals.judged).toBe(judged);
        for (const { base, final } of totals.counts) {
          expect(sum(Object.values(base))).toBe(judged);
          expect(sum(Object.values(final))).toBe(judged);
        }
        expect(sum(zoneWeeks.map((week) => week.judged))).toBe(judged);
        expect(sum(totals.winters.map((winter) => winter.judged))).toBe(judged);
        expect(new Set(zoneWeeks.map(({ zone, monday }) => `${zone} ${monday}`)).size).toBe(zoneWeeks.length);
      }),
      { numRuns: 25 },
    );
  });
});

const earlyClock: Policy = {
  ...defaultPolicy,
  sourceLimits: {
    ...defaultPolicy.sourceLimits,
    clockTolerance: { ...defaultPolicy.sourceLimits.clockTolerance, value: 10 },
  },
};

it('shares an assessment among policies that assess alike, and with no other', () => {
  const bundle = buildBundle({
    forecasts: succeed([buildForecast({ overall: ratedAt(4), issuedAt: addHours(dawn, 0.5) })]),
  });
  const { verdicts } = createJudge([defaultPolicy, baseTablePolicy, earlyClock])({
    zone: 'salt-lake',
    bundle,
  });
  expect(verdicts.map(({ action }) => action)).toEqual(['auto-send', 'auto-send', 'human-review']);
});

it('judges a day as each policy does alone, although assessments are shared', () => {
  const policies = [...shippedPolicies, earlyClock];
  const judge = createJudge(policies);
  fc.assert(
    fc.property(bundles, (bundle) => {
      const { verdicts } = judge({ zone: bundle.zoneId, bundle });
      const alone = policies.map((policy) => {
        const { action, baseAction } = decide({
          assessment: assessZone(bundle, policy),
          policy,
          asOf: bundle.asOf,
        });
        return { action, baseAction };
      });
      expect(verdicts.map(({ action, baseAction }) => ({ action, baseAction }))).toEqual(alone);
    }),
    { numRuns: 100 },
  );
});
