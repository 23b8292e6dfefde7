import type { Candidate, Finding, Setback } from './candidate.ts';

/** What merging a branch onto a commit gives. */
export type Coupling =
  | { readonly kind: 'coupled'; readonly commit: string }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] };

/** What became of a text conflict that the golden dataset was asked about. */
export type Arbitration =
  | { readonly kind: 'settled'; readonly commit: string }
  | { readonly kind: 'handed-over'; readonly setback: Setback };

/** A branch and the commit that brings it in. */
export interface Landing {
  readonly candidate: Candidate;
  readonly commit: string;
}

/** What a way of landing is made of. Real ones work on a repository; tests give their own. */
export interface Track {
  /** Merges a branch onto a commit; nothing moves. `against` is the commit that the result will be checked against. */
  readonly couple: (base: string, candidate: Candidate, against: string) => Promise<Coupling>;
  /** Checks a commit against an earlier one. Throws TrainStopped when the signal fires. */
  readonly check: (request: CheckRequest) => Promise<Finding>;
  /** Moves main from exactly `from` to a checked commit; otherwise says where main is now. */
  readonly advance: (from: string, to: string, landed: readonly Landing[]) => Promise<Advance>;
  /** Puts a branch aside, for the report. */
  readonly putAside: (candidate: Candidate, setback: Setback) => Promise<void>;
  /** Settles a conflict with main, or says why a person has to. */
  readonly arbitrate: (tip: string, candidate: Candidate, paths: readonly string[]) => Promise<Arbitration>;
  /** Fires when the whole train is to stop. */
  readonly signal: AbortSignal;
}

export interface CheckRequest {
  readonly commit: string;
  readonly against: string;
  /** What is being checked, for people. */
  readonly about: string;
  readonly signal: AbortSignal;
}

export type Advance = { readonly moved: true } | { readonly moved: false; readonly tip: string };

/** The train was stopped from outside: nothing further is to be checked or moved. */
export class TrainStopped extends Error {
  readonly code = 'train-stopped';

  constructor() {
    super('The train was stopped.');
    this.name = 'TrainStopped';
  }
}
