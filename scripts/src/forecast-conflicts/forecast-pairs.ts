import type { CaseChange } from '../gate/compare-evals.ts';

/** What two branches would do to each other. */
export interface PairForecast {
  readonly pair: readonly [string, string];
  /** Paths that git cannot merge. */
  readonly conflicts: readonly string[];
  /** Cases that hold with each branch alone and not with both. */
  readonly changes: readonly CaseChange[];
  /** False when there is nothing to judge, or it cannot be merged. */
  readonly judged: boolean;
}

/** A branch as the forecast knows it. */
export interface ForecastBranch {
  readonly name: string;
  readonly changedPaths: number;
  /** Cases that the branch breaks by itself; paths on which it conflicts with main as it is. */
  readonly breaks: readonly CaseChange[];
  readonly conflictsWithMain: readonly string[];
}

/**
 * An order in which most land without trouble: branches that break something by themselves last, then those in trouble
 * with fewer others first, then the smaller change first, because the later one has to adapt.
 */
export function suggestOrder(branches: readonly ForecastBranch[], pairs: readonly PairForecast[]): string[] {
  const trouble = (name: string): number =>
    pairs.filter(
      ({ pair, conflicts, changes }) => pair.includes(name) && conflicts.length + changes.length > 0,
    ).length;
  const broken = ({ breaks, conflictsWithMain }: ForecastBranch): number =>
    breaks.length + conflictsWithMain.length > 0 ? 1 : 0;
  return branches
    .toSorted(
      (one, other) =>
        broken(one) - broken(other) ||
        trouble(one.name) - trouble(other.name) ||
        one.changedPaths - other.changedPaths ||
        one.name.localeCompare(other.name),
    )
    .map(({ name }) => name);
}

/** Every two of a list, in its order. */
export function allPairs<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}
