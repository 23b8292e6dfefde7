import type { Action, DangerLevel, Decision, IsoInstant } from '@dawn-patrol/contracts';
import { assessZone } from '../assess-zone.ts';
import type { Assessment } from '../assessment.ts';
import { decide } from '../decide.ts';
import type { Policy } from '../policy/policy-schema.ts';
import { localDateOf } from './local-day.ts';
import type { ZoneDay } from './zone-day.ts';

/** One thing that set or changed an action on its way: the base table, a rule, or the cap at the end. */
export interface Move {
  /** A rule's id, `base-actions`, or the reason of the cap. */
  readonly by: string;
  readonly from: Action;
  readonly to: Action;
}

/** What one policy makes of a zone-day. */
export interface Verdict {
  readonly baseAction: Action;
  readonly action: Action;
  readonly moves: readonly Move[];
}

/** A zone-day with what each policy makes of it, in the order of the policies. */
export interface JudgedDay {
  readonly zone: string;
  readonly asOf: IsoInstant;
  /** Date in Denver at that moment. */
  readonly date: string;
  /** The published level, or null where there is no rating. */
  readonly level: DangerLevel | null;
  readonly verdicts: readonly Verdict[];
}

/**
 * Judges zone-days by several policies. Policies that differ in their actions and rules alone share
 * one assessment: it depends on limits and thresholds only.
 */
export function createJudge(policies: readonly Policy[]): (day: ZoneDay) => JudgedDay {
  const [first] = policies;
  const shares = policies.map((policy) => first !== undefined && judgesAlike(policy, first));
  return ({ zone, bundle }) => {
    const { asOf } = bundle;
    let shared: Assessment | null = null;
    let level: DangerLevel | null = null;
    const verdicts = policies.map((policy, index) => {
      const assessment: Assessment =
        shared !== null && shares[index] === true ? { ...shared, policy } : assessZone(bundle, policy);
      shared ??= assessment;
      if (index === 0) level = levelOf(assessment);
      return toVerdict(decide({ assessment, policy, asOf }));
    });
    return { zone, asOf, date: localDateOf(asOf), level, verdicts };
  };
}

/** True when two policies make the same assessment: they differ at most in names, actions, rules and caps. */
function judgesAlike(one: Policy, other: Policy): boolean {
  return one === other || assessmentSettings(one) === assessmentSettings(other);
}

function assessmentSettings(policy: Policy): string {
  const {
    id: _,
    title: _1,
    version: _2,
    effectiveFrom: _3,
    baseActions: _4,
    rules: _5,
    caps: _6,
    ...rest
  } = policy;
  return JSON.stringify(rest);
}

function levelOf({ products: { forecast } }: Assessment): DangerLevel | null {
  const overall = forecast?.danger.overall;
  return overall?.rated === true ? overall.level : null;
}

function toVerdict({ baseAction, action, steps, cap }: Decision): Verdict {
  const moves: Move[] = [{ by: 'base-actions', from: 'no-alert', to: baseAction }];
  for (const { rule, from, to } of steps) if (from !== to) moves.push({ by: rule, from, to });
  if (cap !== null && cap.from !== cap.to) moves.push({ by: cap.reason, from: cap.from, to: cap.to });
  return { baseAction, action, moves };
}
