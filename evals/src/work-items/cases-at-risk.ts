import type { CaseReport } from '../eval-report.ts';
import type { Cause } from './cause.ts';
import type { WorkItem } from './work-item.ts';

/**
 * The cases that hold, are labelled for the same scorer, and share the rule or a tag with the failing ones. Those
 * with the rarest in common come first: what half of the dataset shares says little.
 */
export function casesAtRisk({ cases: failing }: Cause, all: readonly CaseReport[]): WorkItem['atRisk'] {
  const [{ failure }] = failing;
  const tags = new Set(failing.flatMap(({ report }) => report.tags));
  const found = all
    .filter((one) => one.verdict === 'pass' && isScored(one, failure.scorer))
    .map((one) => ({ id: one.id, shares: [...sharedRule(one, failure.rule), ...sharedTags(one, tags)] }))
    .filter(({ shares }) => shares.length > 0);
  const rarity = rarityIn(found);
  const weight = ({ shares }: AtRisk): number => shares.reduce((sum, share) => sum + rarity(share), 0);
  return found.toSorted((one, other) => weight(other) - weight(one) || (one.id < other.id ? -1 : 1));
}

type AtRisk = WorkItem['atRisk'][number];

/** One over the number of cases that share a thing. */
function rarityIn(found: readonly AtRisk[]): (share: string) => number {
  const counts = new Map<string, number>();
  for (const share of found.flatMap(({ shares }) => shares)) counts.set(share, (counts.get(share) ?? 0) + 1);
  return (share) => 1 / (counts.get(share) ?? 1);
}

function isScored({ scores }: CaseReport, scorer: string): boolean {
  return scorer === 'exception' || scores.some((score) => score.scorer === scorer && score.value !== null);
}

/** A rule that matched or could not be evaluated there, or a flag that was raised. */
function sharedRule({ trace }: CaseReport, rule: string | undefined): string[] {
  if (rule === undefined || trace === null) return [];
  const step = trace.steps.find((one) => one.rule === rule && one.outcome !== 'not-matched');
  if (step !== undefined) return [`${rule} is ${step.outcome}`];
  return trace.flags.includes(rule) ? [`flag ${rule}`] : [];
}

function sharedTags({ tags }: CaseReport, wanted: ReadonlySet<string>): string[] {
  return tags.filter((tag) => wanted.has(tag)).map((tag) => `tag ${tag}`);
}
