import { actionRank, dangerLevels, roseCells, type Signal, type ZoneBundle } from '@dawn-patrol/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessZone } from './assess-zone.ts';
import type { Assessment } from './assessment.ts';
import { decide } from './decide.ts';
import { defaultPolicy, shippedPolicies } from './policy/shipped-policies.ts';
import type { Region } from './region/region.ts';
import { bundles } from './testing/arbitrary-bundle.ts';
import { buildSignal } from './testing/build-assessment.ts';
import { cautiousPolicy, ruleSettings } from './testing/rule-settings.ts';

const { zoneWide, inCells } = ruleSettings('loading-on-persistent-problem').signals;
const states = fc.constantFrom<Signal['state']>('calm', 'elevated', 'critical', 'not-evaluable');
const someCells = fc.uniqueArray(fc.constantFrom(...roseCells.map(({ id }) => id)), { maxLength: 4 });
const signals = fc
  .tuple(
    ...[...zoneWide, ...inCells].map((id) =>
      fc.record({ id: fc.constant(id), state: states, cells: someCells }),
    ),
  )
  .map((list) => list.map(({ id, state, cells }) => buildSignal(id, state, cells)));
const opinions = fc
  .option(fc.constantFrom(...dangerLevels))
  .map((level) => (level === null ? null : { level, low: level, high: level, drivers: [], missing: [] }));

const assessments = fc
  .record({ bundle: bundles, signals, secondOpinion: opinions })
  .map(({ bundle, ...judged }): Assessment => Object.assign(assessZone(bundle, cautiousPolicy), judged));

function rank(assessment: Assessment, region?: Region): number {
  const { policy, bundle } = assessment;
  const more = region === undefined ? {} : { region };
  return actionRank(decide({ assessment, policy, asOf: bundle.asOf, ...more }).action);
}

const runs = { numRuns: 300 };

describe('the further switches', () => {
  it('never take anything from what the default does', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const byDefault = rank(assessZone(assessment.bundle, defaultPolicy));
        expect(rank(assessment, [assessment])).toBeGreaterThanOrEqual(byDefault);
      }),
      runs,
    );
  });

  it('send nothing urgent: no step of theirs ends there', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const { policy, bundle } = assessment;
        const { steps } = decide({ assessment, policy, asOf: bundle.asOf, region: [assessment] });
        const lifted = steps.slice(3).filter(({ from, to }) => from !== to);
        expect(lifted.map(({ to }) => to)).not.toContain('auto-send-urgent');
      }),
      runs,
    );
  });

  it('never lower an action when a signal rises', () => {
    fc.assert(
      fc.property(assessments, fc.nat(), (assessment, pick) => {
        const raised = pick % assessment.signals.length;
        const worse = assessment.signals.map((signal, index) =>
          index === raised ? { ...signal, state: 'critical' as const } : signal,
        );
        expect(rank({ ...assessment, signals: worse })).toBeGreaterThanOrEqual(rank(assessment));
      }),
      runs,
    );
  });

  it('never lower an action when the second opinion rises, and never for one that is low', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const ranks = [null, ...dangerLevels].map((level) =>
          rank({
            ...assessment,
            secondOpinion:
              level === null ? null : { level, low: level, high: level, drivers: [], missing: [] },
          }),
        );
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      runs,
    );
  });

  it('read nothing absent as calm: no signal, no opinion and no region lower an action', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const calm = assessment.signals.map((signal) => ({ ...signal, state: 'calm' as const }));
        const silent = rank({ ...assessment, signals: [], secondOpinion: null });
        expect(silent).toBeGreaterThanOrEqual(rank({ ...assessment, signals: calm, secondOpinion: null }));
        expect(rank(assessment)).toBeGreaterThanOrEqual(rank(assessment, [assessment]));
      }),
      runs,
    );
  });
});

describe('every shipped policy', () => {
  const decideBy = (bundle: ZoneBundle, policy: (typeof shippedPolicies)[number]) =>
    decide({ assessment: assessZone(bundle, policy), policy, asOf: bundle.asOf });

  it.each(shippedPolicies.map((policy) => [policy.id, policy] as const))(
    '%s never goes down a step and names itself',
    (_, policy) => {
      fc.assert(
        fc.property(bundles, (bundle) => {
          const decision = decideBy(bundle, policy);
          expect(decision.policy).toEqual({ id: policy.id, version: policy.version });
          expect(decision.steps.map(({ rule }) => rule)).toEqual(policy.rules.map(({ id }) => id));
          for (const { from, to } of decision.steps)
            expect(actionRank(to)).toBeGreaterThanOrEqual(actionRank(from));
        }),
        { numRuns: 100 },
      );
    },
  );
});
