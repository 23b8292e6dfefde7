import type { OwnershipProblem } from './check-ownership.ts';
import { describeChanges, isHarmful } from './compare-evals.ts';
import type { Verdict } from './verdict.ts';

/** What the gate says about one change: whether it may land, and why not. */
export interface GateReport {
  readonly schemaVersion: 1;
  readonly holds: boolean;
  /** Null in a detached checkout. */
  readonly branch: string | null;
  readonly base: string;
  /** Null: nothing was declared. */
  readonly declared: readonly string[] | null;
  readonly changed: readonly string[];
  /** What it changes of the answer key, the accepted baseline and the budgets among it, and why, as its commits say. */
  readonly answers: { readonly changed: readonly string[]; readonly reasons: readonly string[] };
  readonly ownership: readonly OwnershipProblem[];
  readonly verdict: Verdict;
  /** Whether the verdict was kept from an earlier check of the very same tree. */
  readonly reused: boolean;
}

/** In one line each (the golden cases in one together), everything that stands in the way; empty when the change may land. */
export function reasonsAgainst({ ownership, verdict }: Pick<GateReport, 'ownership' | 'verdict'>): string[] {
  return [...ownership.map(({ message }) => message), ...reasonsInVerdict(verdict)];
}

export function reasonsInVerdict({ steps, evaluation }: Verdict): string[] {
  const changes = (evaluation?.changes ?? []).filter(isHarmful);
  const failed = steps.filter(
    ({ outcome, said }) => outcome === 'fails' && (said !== '' || changes.length === 0),
  );
  return [
    ...failed.map(({ name, command }) => `${name} fails: ${command}`),
    ...(changes.length > 0 ? [describeChanges(changes)] : []),
  ];
}
