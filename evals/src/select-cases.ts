import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import type { EvalOptions } from './eval-command.ts';
import type { GoldenCase } from './golden/golden-case.ts';

/** The cases that every given filter lets through. Failure: a case that does not exist, or none left. */
export function selectCases(
  cases: readonly GoldenCase[],
  { case: ids, zone: zones, tag: tags }: Pick<EvalOptions, 'case' | 'zone' | 'tag'>,
): Result<readonly GoldenCase[], string> {
  const known = new Set(cases.map(({ description }) => description.id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) return fail(`There is no golden case ${unknown.join(', ')}.`);
  const selected = cases.filter(
    ({ description: { id, zone, tags: own } }) =>
      (ids.length === 0 || ids.includes(id)) &&
      (zones.length === 0 || zones.includes(zone)) &&
      (tags.length === 0 || tags.some((tag) => own.includes(tag))),
  );
  return selected.length === 0 ? fail('No golden case fits these filters.') : succeed(selected);
}
