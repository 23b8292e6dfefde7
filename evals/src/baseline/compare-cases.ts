import type { CaseReport, CaseChange, Comparison } from '../eval-report.ts';
import type { CaseHashes } from '../golden/manifest.ts';
import { failureSignature, type AcceptedCase } from './baseline.ts';
import type { ComparisonBase } from './comparison-base.ts';

/** What was judged, to be set beside a base. */
export interface ComparedRun {
  readonly cases: readonly CaseReport[];
  readonly hashes: ReadonlyMap<string, CaseHashes>;
  /** True when nothing was filtered out: only then can a case be lost. */
  readonly whole: boolean;
  /** Cases that the branch takes away and says so. Asked only when one is gone. */
  readonly retired: () => readonly string[];
}

/** Case by case, what came out differently than in the base. What came out the same is not listed. */
export function compareCases(base: ComparisonBase, run: ComparedRun): Comparison {
  const changes = [...run.cases.flatMap((each) => compareOne(base, run, each)), ...goneCases(base, run)];
  return { base: base.commit, changes: changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

function compareOne(base: ComparisonBase, run: ComparedRun, judged: CaseReport): CaseChange[] {
  const { id } = judged;
  const accepted = base.baseline.cases[id];
  const passes = judged.verdict === 'pass';
  if (accepted === undefined && base.manifest.cases[id] === undefined) {
    return [{ id, kind: passes ? 'new' : 'new-failing', detail: passes ? null : describe(judged) }];
  }
  const relabelled = relabelling(base.manifest.cases[id], run.hashes.get(id), accepted, judged);
  if (accepted?.verdict !== 'fail') {
    return passes ? relabelled : [...relabelled, { id, kind: 'newly-failing', detail: describe(judged) }];
  }
  if (passes) return [...relabelled, { id, kind: 'newly-passing', detail: null }];
  const further = judged.failures.filter(
    (failure) => accepted.failures?.includes(failureSignature(failure)) !== true,
  );
  if (further.length === 0 && judged.verdict === 'fail') return relabelled;
  return [...relabelled, { id, kind: 'worse', detail: describe({ ...judged, failures: further }) }];
}

function relabelling(
  before: CaseHashes | undefined,
  now: CaseHashes | undefined,
  accepted: AcceptedCase | undefined,
  { id, action }: CaseReport,
): CaseChange[] {
  if (before === undefined || now === undefined) return [];
  const parts = [
    ...(before['expected.json'] === now['expected.json'] ? [] : ['label']),
    ...(before['input.json'] === now['input.json'] ? [] : ['input']),
  ];
  if (parts.length === 0) return [];
  const moved =
    accepted === undefined || action === null || accepted.action === action
      ? ''
      : `; the action was ${accepted.action}, it is ${action}`;
  return [{ id, kind: 'relabelled', detail: `${parts.join(' and ')} changed${moved}` }];
}

function goneCases({ baseline, manifest }: ComparisonBase, run: ComparedRun): CaseChange[] {
  if (!run.whole) return [];
  const here = new Set(run.cases.map(({ id }) => id));
  const before = new Set([...Object.keys(baseline.cases), ...Object.keys(manifest.cases)]);
  const gone = [...before].filter((id) => !here.has(id));
  if (gone.length === 0) return [];
  const retired = new Set(run.retired());
  return gone.map((id) => ({ id, kind: retired.has(id) ? 'retired' : 'lost', detail: null }));
}

function describe({ failures, verdict, error }: CaseReport): string {
  const [first] = failures;
  return first === undefined ? (error ?? verdict) : `${first.severity}: ${first.explanation}`;
}
