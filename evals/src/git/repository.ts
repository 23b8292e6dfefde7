/** What the judge asks git. Every answer is null or empty where git is absent or cannot tell. */
export interface Repository {
  /** The commit checked out. */
  readonly commit: () => string | null;
  /** Where the commit checked out left main. */
  readonly mergeBase: () => string | null;
  /** A file as it was in a commit; the path is relative to the top. */
  readonly fileAt: (commit: string, path: string) => string | null;
  /** The cases that the commits since `base` retire with `Golden-Retires:`. */
  readonly retiredSince: (base: string) => readonly string[];
  /** The paths that differ from `base` here, committed or not, new files included. Null: git cannot tell. */
  readonly changedSince: (base: string) => readonly string[] | null;
  /** A folder that all worktrees of the repository share and git does not look at. Null: there is no repository. */
  readonly sharedDirectory: () => string | null;
}
