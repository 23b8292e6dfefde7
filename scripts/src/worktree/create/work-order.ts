import type { Owner } from '../../workspace/area.ts';

/** What a worktree is made for, before it exists. */
export interface WorkOrder {
  readonly slug: string;
  readonly title: string;
  /** Empty when neither the command nor the issue says. */
  readonly owners: readonly Owner[];
  readonly issue: number | null;
  /** The text of the issue or the work item, as it came; empty when there is none. */
  readonly details: string;
}
