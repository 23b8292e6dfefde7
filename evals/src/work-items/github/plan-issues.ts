import type { WorkItem } from '../work-item.ts';
import { fingerprintInBody, renderIssueBody } from './issue-body.ts';

/** An issue as `gh issue list` says it. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'OPEN' | 'CLOSED';
}

/** One thing to do to the issues. */
export type IssueChange =
  | { readonly kind: 'create'; readonly title: string; readonly body: string }
  | { readonly kind: 'update'; readonly number: number; readonly title: string; readonly body: string }
  | { readonly kind: 'reopen' | 'close'; readonly number: number; readonly comment: string };

/** What the issues have to agree with. */
export interface PlanInput {
  readonly items: readonly WorkItem[];
  readonly issues: readonly Issue[];
  /** Whether a root cause without an item, left by a run in another folder, is seen to be gone. */
  readonly isGone: (fingerprint: string) => boolean;
  readonly commit: string | null;
}

/** What makes the issues say the same as the items. Issues without a marker stay as they are. */
export function planIssues({ items, issues, isGone, commit }: PlanInput): IssueChange[] {
  const known = new Set(items.map(({ fingerprint }) => fingerprint));
  const orphans = issues.filter(({ body, state }) => {
    const fingerprint = fingerprintInBody(body);
    return state === 'OPEN' && fingerprint !== null && !known.has(fingerprint) && isGone(fingerprint);
  });
  return [
    ...items.flatMap((item) => planOne(item, issueOf(item, issues))),
    ...orphans.map(({ number }) => closing(number, commit)),
  ];
}

function closing(number: number, commit: string | null): IssueChange {
  const where = commit ?? 'a commit that is not known';
  return { kind: 'close', number, comment: `Recovered at ${where}: every case of it holds again.` };
}

/** Of several issues with one marker, an open one, else the newest. */
function issueOf({ fingerprint }: WorkItem, issues: readonly Issue[]): Issue | undefined {
  const own = issues.filter(({ body }) => fingerprintInBody(body) === fingerprint);
  return (
    own.find(({ state }) => state === 'OPEN') ?? own.toSorted((one, other) => other.number - one.number)[0]
  );
}

function planOne(item: WorkItem, issue: Issue | undefined): IssueChange[] {
  const { title, state } = item;
  const body = renderIssueBody(item);
  if (issue === undefined) return state === 'open' ? [{ kind: 'create', title, body }] : [];
  const { number } = issue;
  const same = issue.title === title && normalized(issue.body) === normalized(body);
  const update: IssueChange[] = same ? [] : [{ kind: 'update', number, title, body }];
  if (state === 'open') {
    const comment = `Fails again at ${item.openedCommit ?? 'a commit that is not known'}.`;
    return issue.state === 'CLOSED' ? [{ kind: 'reopen', number, comment }, ...update] : update;
  }
  return issue.state === 'OPEN' ? [...update, closing(number, item.closedCommit)] : [];
}

/** GitHub may hand back other line ends, and no space at the end. */
function normalized(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
