import { renderWorkItem } from '../render-work-item.ts';
import type { WorkItem } from '../work-item.ts';

const marker = /<!-- dawn-patrol-work-item: ([A-Za-z0-9.-]+) -->/;

/** An item as the body of an issue: the marker by which a later run finds it, then the item. */
export function renderIssueBody(item: WorkItem): string {
  return `<!-- dawn-patrol-work-item: ${item.fingerprint} -->\n\n${renderWorkItem({ ...item, start: startOf(item) })}`;
}

/** The root cause that an issue is about; null when it is another kind of issue. */
export function fingerprintInBody(body: string): string | null {
  return marker.exec(body)?.[1] ?? null;
}

/** An issue has no file to start from: the packages and the words of the title do. */
function startOf({ packages, title }: WorkItem): string {
  const [, words = title] = title.split(': ');
  return `pnpm worktree create ${packages.join(',')} ${words}`;
}
