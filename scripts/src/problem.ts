/** An expected refusal, in words for the person who typed the command: what is in the way, and what to do. */
export interface Problem {
  /** A stable kebab-case name, for `--json` and for tests. */
  readonly kind: string;
  readonly message: string;
  readonly remedy?: string;
}
