import { coveragePlanName, type CoveragePlan } from '../coverage/coverage-plan.ts';
import type { Coverage } from '../coverage/measure-coverage.ts';
import type { LintFinding } from './lint-finding.ts';

/** Required values that no case shows and nobody accepted, and quirks whose case is gone. */
export function coverageFindings(
  { holes, quirks }: Pick<Coverage, 'holes' | 'quirks'>,
  ids: ReadonlySet<string>,
): LintFinding[] {
  return [
    ...holes
      .filter(({ required, accepted }) => required && accepted === null)
      .map(({ facet, value }) =>
        finding(
          'no-holes',
          `coverage: ${facet}`,
          `at least one case that shows ${value}`,
          'none',
          `add one (pnpm golden add), or accept the hole in ${coveragePlanName} with a reason`,
        ),
      ),
    ...quirks.flatMap((entry) => lostCases(entry, ids)),
  ];
}

function lostCases(entry: CoveragePlan['quirks'][number], ids: ReadonlySet<string>): LintFinding[] {
  if (!('cases' in entry)) return [];
  return entry.cases
    .filter((id) => !ids.has(id))
    .map((id) =>
      finding(
        'quirks-have-cases',
        coveragePlanName,
        `a case for "${entry.quirk}"`,
        `${id}, which does not exist`,
        'name the case that shows it now',
      ),
    );
}

function finding(rule: string, field: string, expected: string, got: string, remedy: string): LintFinding {
  return { rule, caseId: null, field, expected, got, remedy };
}
