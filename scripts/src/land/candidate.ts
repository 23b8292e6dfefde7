import type { CaseChange } from '../gate/compare-evals.ts';
import type { Owner } from '../workspace/area.ts';

/** A branch that asks to land, frozen at the commit it had when the train started. */
export interface Candidate {
  readonly name: string;
  readonly commit: string;
  /** Null: nothing was declared. */
  readonly declared: readonly Owner[] | null;
}

/** Why a branch was put aside. */
export interface Setback {
  readonly kind: 'fails-alone' | 'fails-on-main' | 'fails-together' | 'conflict' | 'ambiguous-conflict';
  /** Whole and in one line. */
  readonly message: string;
  /** With whom it fails, for `fails-together`. */
  readonly partners: readonly string[];
  readonly changes: readonly CaseChange[];
  /** What a person would do next. */
  readonly remedy: string;
}

/** What a check of a commit found. */
export interface Finding {
  readonly holds: boolean;
  /** In one line each, what stands in the way. */
  readonly reasons: readonly string[];
  /** The harmful changes of golden cases. */
  readonly changes: readonly CaseChange[];
}
