/** How an open branch stands, at one moment. */
export interface SurveyRow {
  /** What to call it in a command: the branch, or `path#branch` for one of a clone. */
  readonly name: string;
  /** Null when the head is on no branch. */
  readonly branch: string | null;
  /** Null when a clone's branch is checked out nowhere. */
  readonly directory: string | null;
  readonly clone: string | null;
  readonly owners: readonly string[];
  readonly slot: number | null;
  readonly ports: { readonly first: number; readonly last: number } | null;
  readonly commit: string;
  /** Commits that main lacks, and commits of main that this lacks. */
  readonly ahead: number;
  readonly behind: number;
  readonly dirty: DirtyCounts;
  /** The tree of everything here, committed or not. */
  readonly tree: string;
  /** The gate's word on exactly this tree; null when it was not asked. */
  readonly gate: { readonly verdict: 'passes' | 'fails'; readonly at: string } | null;
  readonly locked: boolean;
  readonly overlaps: readonly Overlap[];
}

export interface DirtyCounts {
  readonly staged: number;
  readonly unstaged: number;
  readonly untracked: number;
  readonly conflicted: number;
}

/** What two open branches have in common, uncommitted work included. */
export interface Overlap {
  readonly with: string;
  /** Paths that both changed since they left main. */
  readonly files: readonly string[];
  /** Paths in which git could not merge the two. */
  readonly conflicts: readonly string[];
}

export interface Survey {
  /** The commit of main that the rows are compared with: local, or origin's as last fetched, whichever is ahead. */
  readonly main: string;
  readonly rows: readonly SurveyRow[];
  /** Worktrees that cannot be surveyed, and why. */
  readonly unreadable: readonly { readonly directory: string; readonly why: string }[];
}
