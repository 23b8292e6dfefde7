/** What one origin says of an avalanche warning. Neither in force nor in question: it says that there is none. */
export interface WarningFinding {
  readonly inForce: boolean;
  /** What it leaves open, in the order to be shown. */
  readonly missing: readonly string[];
  readonly evidence: Readonly<Record<string, unknown>>;
}
