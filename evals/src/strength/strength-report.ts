import { reasonFor, staleEntries, type AcceptedSurvivor } from './accepted-survivors.ts';
import { whyLeftOut } from './left-out.ts';
import { mutantGroups, type Mutant, type MutantGroup, type MutantResult } from './mutant.ts';

/** How many faults were found of those that count. */
export interface StrengthScore {
  readonly name: string;
  /** By a label. */
  readonly killed: number;
  /** By no label, but by what was accepted. */
  readonly changed: number;
  readonly survived: number;
  readonly notReached: number;
  /** (killed + changed) / all that count, from 0 to 1; null where nothing counts. */
  readonly rate: number | null;
}

/** A fault that no case finds. */
export interface Survivor extends Mutant {
  readonly status: 'survived' | 'not-reached';
  /** Null where nobody has said why. */
  readonly reason: string | null;
}

export interface StrengthReport {
  readonly schemaVersion: 1;
  readonly holds: boolean;
  /** Whether every fault of the groups that were asked for was planted. */
  readonly whole: boolean;
  readonly groups: readonly (StrengthScore & { readonly bar: number })[];
  readonly files: readonly StrengthScore[];
  readonly mutators: readonly StrengthScore[];
  /** Not counted: found by the schema alone, or left out by a rule. */
  readonly refused: number;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly survivors: readonly Survivor[];
  /** Entries of the list of survivors that are none. */
  readonly stale: readonly AcceptedSurvivor[];
}

/** The least part of the faults that must be found. */
export const bars: Readonly<Record<MutantGroup, number>> = {
  policy: 0.95,
  analysis: 0.85,
  'ingestion-uac': 0.85,
};

export interface ReportInput {
  readonly results: readonly MutantResult[];
  /** Every fault of the run, also those left out by a rule and not judged. */
  readonly planned: readonly Mutant[];
  readonly accepted: readonly AcceptedSurvivor[];
  readonly whole: boolean;
}

/** Counts a run. It holds when every group reaches its bar; survivors count against it whatever their reason. */
export function buildStrengthReport({ results, planned, accepted, whole }: ReportInput): StrengthReport {
  const groups = mutantGroups.map((name) => groupScore(name, results)).filter(({ rate }) => rate !== null);
  return {
    schemaVersion: 1,
    holds: groups.length > 0 && groups.every(({ rate, bar }) => rate !== null && rate >= bar),
    whole,
    groups,
    files: scoresBy(results, ({ file }) => file),
    mutators: scoresBy(results, ({ group, mutator }) => `${group}: ${mutator}`),
    refused: results.filter(({ status }) => status === 'refused').length,
    leftOut: countLeftOut(planned),
    survivors: results.flatMap((result) => survivorOf(result, accepted)),
    stale: whole ? staleEntries(accepted, results) : [],
  };
}

function groupScore(name: MutantGroup, results: readonly MutantResult[]): StrengthReport['groups'][number] {
  const score = scoreOf(
    name,
    results.filter(({ mutant }) => mutant.group === name),
  );
  return { ...score, bar: bars[name] };
}

function scoresBy(results: readonly MutantResult[], nameOf: (mutant: Mutant) => string): StrengthScore[] {
  const names = [...new Set(results.map(({ mutant }) => nameOf(mutant)))].toSorted();
  return names.map((name) =>
    scoreOf(
      name,
      results.filter(({ mutant }) => nameOf(mutant) === name),
    ),
  );
}

function scoreOf(name: string, results: readonly MutantResult[]): StrengthScore {
  const count = (wanted: MutantResult['status']): number =>
    results.filter(({ status }) => status === wanted).length;
  const [killed, changed] = [count('killed'), count('changed')];
  const [survived, notReached] = [count('survived'), count('not-reached')];
  const all = killed + changed + survived + notReached;
  return { name, killed, changed, survived, notReached, rate: all === 0 ? null : (killed + changed) / all };
}

function survivorOf({ mutant, status }: MutantResult, accepted: readonly AcceptedSurvivor[]): Survivor[] {
  if (status !== 'survived' && status !== 'not-reached') return [];
  return [{ ...mutant, status, reason: reasonFor(mutant, accepted) ?? null }];
}

function countLeftOut(planned: readonly Mutant[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const mutant of planned) {
    const rule = whyLeftOut(mutant);
    if (rule !== null) counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return counts;
}
