import type { Assessment } from '../assessment.ts';
import type { Region } from '../region/region.ts';

/** What a rule found. `not-evaluable` is never read as "no": it says what it would have needed. */
export type RuleFinding =
  | {
      readonly outcome: 'matched';
      readonly evidence: Readonly<Record<string, unknown>>;
      /** False when the finding holds but must not change the action. */
      readonly lifts: boolean;
    }
  | { readonly outcome: 'not-matched'; readonly evidence: Readonly<Record<string, unknown>> }
  | {
      readonly outcome: 'not-evaluable';
      readonly evidence: Readonly<Record<string, unknown>>;
      readonly missing: readonly string[];
    };

/** One reason to raise an action. A rule finds; what its finding does to the action is the policy's. */
export interface Rule<Settings extends { readonly id: string }> {
  readonly id: Settings['id'];
  readonly title: string;
  readonly source: string;
  readonly evaluate: (context: {
    readonly assessment: Assessment;
    readonly settings: Settings;
    /** Null when nobody said what the other zones are like. */
    readonly region: Region | null;
  }) => RuleFinding;
}

export function matched(evidence: Readonly<Record<string, unknown>>, lifts = true): RuleFinding {
  return { outcome: 'matched', evidence, lifts };
}

export function notMatched(evidence: Readonly<Record<string, unknown>>): RuleFinding {
  return { outcome: 'not-matched', evidence };
}

export function notEvaluable(
  missing: readonly string[],
  evidence: Readonly<Record<string, unknown>> = {},
): RuleFinding {
  return { outcome: 'not-evaluable', evidence, missing };
}
