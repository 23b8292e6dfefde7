import { utahZones } from '@dawn-patrol/contracts';
import type { CaseCounts, CaseReport } from '../eval-report.ts';
import { countCases } from './count-cases.ts';

/** Counts of the cases that have something in common. */
export interface CountedGroup {
  readonly name: string;
  readonly counts: CaseCounts;
}

/** Counts by zone, in the order of the zones; a zone without a case has no entry. */
export function countByZone(cases: readonly CaseReport[]): CountedGroup[] {
  return utahZones
    .map(({ id, name }) => ({ name, counts: countCases(cases.filter(({ zone }) => zone === id)) }))
    .filter(({ counts }) => counts.cases > 0);
}

/** Counts by slice: what the labels rest on, then each tag by name. A case counts under each of its tags. */
export function countBySlice(cases: readonly CaseReport[]): CountedGroup[] {
  const slices = new Map<string, CaseReport[]>();
  const add = (name: string, each: CaseReport): void => {
    const slice = slices.get(name);
    if (slice === undefined) slices.set(name, [each]);
    else slice.push(each);
  };
  for (const each of cases) {
    add(each.labelKind, each);
    for (const tag of new Set(each.tags)) if (tag !== each.labelKind) add(tag, each);
  }
  const kinds = new Set<string>(cases.map(({ labelKind }) => labelKind));
  const order = (name: string): string => `${kinds.has(name) ? 0 : 1} ${name}`;
  return [...slices]
    .toSorted(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([name, slice]) => ({ name, counts: countCases(slice) }));
}
