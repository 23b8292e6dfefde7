import { assertNever, fail, succeed, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { parseJsonText } from '../../parse-json-text.ts';
import { planIssues, type Issue, type IssueChange, type PlanInput } from './plan-issues.ts';
import { runGh } from './run-gh.ts';

const label = 'golden-work-item';
const issuesSchema = z.array(
  z.object({ number: z.int(), title: z.string(), body: z.string(), state: z.enum(['OPEN', 'CLOSED']) }),
);

/** Makes the issues of the repository say what the plan's input says; how many changes that took. Failure: what gh said. */
export function syncIssues(input: Omit<PlanInput, 'issues'>): Result<number, string> {
  const labelled = runGh([
    'label',
    'create',
    label,
    '--force',
    '--description',
    'Written by pnpm eval --github',
  ]);
  if (!labelled.ok) return labelled;
  const issues = listIssues();
  if (!issues.ok) return issues;
  const changes = planIssues({ ...input, issues: issues.value });
  for (const change of changes) {
    const made = make(change);
    if (!made.ok) return made;
  }
  return succeed(changes.length);
}

function listIssues(): Result<Issue[], string> {
  const fields = ['--json', 'number,title,body,state'];
  const listed = runGh(['issue', 'list', '--label', label, '--state', 'all', '--limit', '5000', ...fields]);
  if (!listed.ok) return listed;
  const parsed = parseJsonText(listed.value, issuesSchema);
  return parsed.ok ? parsed : fail(`gh issue list --json: ${parsed.failure}. Is gh up to date?`);
}

function make(change: IssueChange): Result<string, string> {
  switch (change.kind) {
    case 'create': {
      const { title, body } = change;
      return runGh(['issue', 'create', '--title', title, '--label', label, '--body-file', '-'], body);
    }
    case 'update': {
      const { number, title, body } = change;
      return runGh(['issue', 'edit', String(number), '--title', title, '--body-file', '-'], body);
    }
    case 'reopen':
      return runGh(['issue', 'reopen', String(change.number), '--comment', change.comment]);
    case 'close':
      return runGh(['issue', 'close', String(change.number), '--comment', change.comment]);
    default:
      return assertNever(change, 'issue change');
  }
}
