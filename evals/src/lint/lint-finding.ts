/** What is wrong at one place of a case, and what to do. */
export interface Fault {
  /** File and path in it, such as `expected.json: decided.action`. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
  readonly remedy: string;
}

/** A fault with the rule that found it and the case that has it; null for the dataset as a whole. */
export interface LintFinding extends Fault {
  readonly rule: string;
  readonly caseId: string | null;
}

/** One finding as lines for people. */
export function describeFinding({ rule, caseId, field, expected, got, remedy }: LintFinding): string {
  return `${caseId ?? 'golden'}  ${field}  (${rule})\n  expected: ${expected}\n  got:      ${got}\n  do:       ${remedy}\n`;
}
