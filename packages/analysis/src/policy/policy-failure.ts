/** Why a document is not a policy: the first fault, and where it is. */
export interface PolicyFailure {
  readonly kind: 'policy-invalid';
  /** Where in the document, such as `rules.0.window.unit`; empty for the document itself. */
  readonly path: string;
  /** What was expected, what came, where, and what to do. */
  readonly message: string;
}

const shownLength = 60;

/** A failure that names the place, what was expected there and what came. */
export function policyFailure(path: string, expected: string, came: unknown): PolicyFailure {
  const where = path === '' ? 'the document' : path;
  const message = `Expected a policy. At ${where}: ${expected}, got ${show(came)}. Correct the policy file.`;
  return { kind: 'policy-invalid', path, message };
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}
