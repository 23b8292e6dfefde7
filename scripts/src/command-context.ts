/** What a command needs of the process it runs in; tests give their own. */
export interface CommandContext {
  /** Where the person stands: any folder of a worktree of the repository. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The present moment as an ISO instant. */
  readonly now: () => string;
  /** Results. With `--json`, exactly one JSON document. */
  readonly print: (text: string) => void;
  /** Progress and explanations, one line each, on standard error. */
  readonly say: (line: string) => void;
  /** Fires when the person stops the command; the command cleans up and ends. */
  readonly interrupted: AbortSignal;
  /** 0 done, 1 refused or failed, 2 wrong usage. The last call counts. */
  readonly finish: (exitCode: number) => void;
}
