import type { EvalCase, EvalFailure, EvalReport } from './eval-report.ts';

/** How one golden case differs between two trees. Cases that came out the same are not listed. */
export interface CaseChange {
  readonly id: string;
  readonly kind: CaseChangeKind;
  /** What the case wanted and what came, in the fewest words; null when there is nothing to say. */
  readonly detail: string | null;
}

/**
 * `worse`: it failed before and now fails in a further way. `lost`: it is no longer judged.
 * `retired`: lost, and the branch says so. `accepted`: fails, but only as the baseline names it within a budget. `new-failing`: a case that did not exist and does not hold.
 */
export const caseChangeKinds = [
  'newly-failing',
  'worse',
  'lost',
  'new-failing',
  'newly-passing',
  'new-passing',
  'accepted',
  'retired',
] as const;
type CaseChangeKind = (typeof caseChangeKinds)[number];

const harmfulKinds: ReadonlySet<CaseChangeKind> = new Set(['newly-failing', 'worse', 'lost', 'new-failing']);

/** Whether a change stands in the way of landing. */
export function isHarmful(change: CaseChange): boolean {
  return harmfulKinds.has(change.kind);
}

/**
 * Case by case, what a tree changes against its base. A case that failed before and fails in no further way is not the
 * change's doing and is not listed. Losing a case is harmful unless its id is in `retired`.
 */
export function compareEvals(
  base: EvalReport,
  next: EvalReport,
  retired: readonly string[] = [],
): CaseChange[] {
  const before = new Map(base.cases.map((each) => [each.id, each]));
  const after = new Map(next.cases.map((each) => [each.id, each]));
  const lost = base.cases
    .filter(({ id }) => !after.has(id))
    .map(({ id }): CaseChange => ({ id, kind: retired.includes(id) ? 'retired' : 'lost', detail: null }));
  return [...next.cases.flatMap((each) => compareCase(before.get(each.id), each)), ...lost];
}

function compareCase(before: EvalCase | undefined, after: EvalCase): CaseChange[] {
  const { id } = after;
  const passes = after.verdict === 'pass';
  if (after.accepted && before?.accepted !== true)
    return [{ id, kind: 'accepted', detail: describeCase(after) }];
  const detail = passes ? null : describeCase(after);
  if (before === undefined) return [{ id, kind: passes ? 'new-passing' : 'new-failing', detail }];
  if (before.verdict === 'pass') return passes ? [] : [{ id, kind: 'newly-failing', detail }];
  if (passes) return [{ id, kind: 'newly-passing', detail }];
  const further = after.failures.filter(
    (failure) => !before.failures.some((known) => isSame(known, failure)),
  );
  if (further.length === 0 && after.verdict === before.verdict) return [];
  return [{ id, kind: 'worse', detail: describeCase({ ...after, failures: further }) }];
}

function isSame(one: EvalFailure, other: EvalFailure): boolean {
  return one.scorer === other.scorer && JSON.stringify(one.actual) === JSON.stringify(other.actual);
}

/** Prefers the action that came out, then any failure between two words: these are the ones people know. */
function describeCase(judged: EvalCase): string {
  const between = judged.failures.filter(
    ({ expected, actual }) => typeof expected === 'string' && typeof actual === 'string',
  );
  const words = between.find(({ scorer }) => scorer === 'final-action') ?? between[0];
  if (words !== undefined) return `from ${String(words.expected)} to ${String(words.actual)}`;
  const [first] = judged.failures;
  if (first === undefined) return judged.verdict === 'error' ? 'the judged code threw' : judged.verdict;
  return `${first.scorer}: expected ${inShort(first.expected)}, got ${inShort(first.actual)}`;
}

function inShort(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

const SHOWN_CHANGES = 5;

/** Several changes in one line; of many, the first ones and how many more. */
export function describeChanges(changes: readonly CaseChange[]): string {
  const shown = changes.slice(0, SHOWN_CHANGES).map(describeChange);
  const more = changes.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more golden cases`] : [])].join('; ');
}

/** One change in words, such as "skyline-feb-18 from auto-send to human-review". */
export function describeChange({ id, kind, detail }: CaseChange): string {
  switch (kind) {
    case 'newly-failing':
      return `${id} ${detail ?? 'fails'}`;
    case 'worse':
      return `${id} (already failing) ${detail ?? 'fails in a further way'}`;
    case 'lost':
      return `${id} is no longer judged`;
    case 'accepted':
      return `${id} is accepted as failing, within its budget: ${detail ?? 'it fails'}`;
    case 'new-failing':
      return `${id} is new and does not hold: ${detail ?? 'it fails'}`;
    case 'newly-passing':
      return `${id} now holds`;
    case 'new-passing':
      return `${id} is new and holds`;
    case 'retired':
      return `${id} is retired`;
    default:
      return assertNever(kind);
  }
}

function assertNever(kind: never): never {
  throw new Error(`no such change: ${String(kind)}`);
}
