import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { GoldenCase } from './golden/golden-case.ts';
import { bearsOn, type Change } from './git/read-change.ts';

/** Which cases to judge. Empty lists let everything through. */
export interface CaseFilter {
  readonly case: readonly string[];
  readonly zone: readonly string[];
  readonly tag: readonly string[];
  /** Null: whatever has changed. */
  readonly change: Change | null;
}

/** Failure: a case that was asked for by name does not exist. */
export function checkCaseNames(ids: readonly string[], { case: wanted }: CaseFilter): Result<null, string> {
  const unknown = wanted.filter((id) => !ids.includes(id));
  return unknown.length > 0 ? fail(`There is no golden case ${unknown.join(', ')}.`) : succeed(null);
}

/** Whether every filter lets a case through. */
export function isSelected(golden: GoldenCase, filter: CaseFilter): boolean {
  const { id, zone, tags } = golden.description;
  return (
    (filter.case.length === 0 || filter.case.includes(id)) &&
    (filter.zone.length === 0 || filter.zone.includes(zone)) &&
    (filter.tag.length === 0 || filter.tag.some((tag) => tags.includes(tag))) &&
    (filter.change === null || bearsOn(filter.change, golden))
  );
}

/** Whether the filter leaves every case in. */
export function isWhole({ case: ids, zone, tag, change }: CaseFilter): boolean {
  return ids.length === 0 && zone.length === 0 && tag.length === 0 && change === null;
}
