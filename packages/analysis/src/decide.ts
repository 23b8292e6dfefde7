import type { Action, Decision, IsoInstant } from '@dawn-patrol/contracts';
import { assessZone } from './assess-zone.ts';
import type { Assessment } from './assessment.ts';
import { baseActionOf } from './base-action.ts';
import { capFor } from './cap-action.ts';
import type { Policy } from './policy/policy-schema.ts';
import type { Region } from './region/region.ts';
import { flagsOf } from './review-flags.ts';
import { combineRules } from './rules/combine-rules.ts';

export interface DecideInput {
  readonly assessment: Assessment;
  readonly policy: Policy;
  readonly asOf: IsoInstant;
  /** The other zones at the same moment. Without it, rules about several zones are not evaluable. */
  readonly region?: Region;
}

/**
 * What is to be done for a zone, and every step that led there: the base action of the published
 * danger, the rules in the policy's order, then the cap of a forecast that cannot be trusted.
 * Total and deterministic. An assessment of another moment or policy is made again from its bundle,
 * so that a decision never mixes two.
 */
export function decide({ assessment, policy, asOf, region }: DecideInput): Decision {
  const current = assessedFor(assessment, policy, asOf);
  const { bundle, products, reports } = current;
  const baseAction = baseActionOf(products.forecast, policy);
  const steps = combineRules(current, region ?? null, baseAction);
  const escalated: Action = steps.at(-1)?.to ?? baseAction;
  const cap = capFor(escalated, reports.uac.state, policy);
  return {
    zoneId: bundle.zoneId,
    asOf: bundle.asOf,
    policy: { id: policy.id, version: policy.version },
    baseAction,
    action: cap?.to ?? escalated,
    steps,
    cap,
    flags: flagsOf(current),
    sources: { uac: reports.uac.state, nws: reports.nws.state, snotel: reports.snotel.state },
    assessment: explain(current),
  };
}

function assessedFor(assessment: Assessment, policy: Policy, asOf: IsoInstant): Assessment {
  const { bundle } = assessment;
  if (assessment.policy === policy && bundle.asOf === asOf) return assessment;
  return assessZone({ ...bundle, asOf }, policy);
}

function explain(assessment: Assessment): Decision['assessment'] {
  const { signals, coherence, secondOpinion, reports, snowpack, failures, notes } = assessment;
  return {
    signals: [...signals],
    coherence,
    secondOpinion,
    sourceReports: [reports.uac, reports.nws, reports.snotel],
    snowpack,
    failures: [...failures],
    notes: [...notes],
  };
}
