import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { acceptedIds } from '../accepted/accepted-file.ts';
import { baselineName } from '../baseline/comparison-base.ts';
import type { LintFinding } from './lint-finding.ts';

/** Cases of which nobody accepted what comes out, and accepted files of cases that are gone. A dataset without a baseline has accepted nothing yet. */
export function acceptedFindings(goldenDirectory: string, ids: ReadonlySet<string>): LintFinding[] {
  if (!existsSync(join(goldenDirectory, baselineName))) return [];
  const accepted = new Set(acceptedIds(goldenDirectory));
  const missing = [...ids].filter((id) => !accepted.has(id));
  const gone = [...accepted].filter((id) => !ids.has(id));
  return [
    ...missing.map((id) =>
      finding(id, 'what comes out of the case, as a person accepted it', 'no such file'),
    ),
    ...gone.map((id) => finding(id, 'no file for a case that is gone', 'a file')),
  ];
}

function finding(caseId: string, expected: string, got: string): LintFinding {
  return {
    rule: 'accepted-in-full',
    caseId,
    field: `accepted/${caseId}.json`,
    expected,
    got,
    remedy: 'pnpm eval --bless --reason "<why>" once all cases hold',
  };
}
