import type { GoldenCase } from '../../golden/golden-case.ts';
import { hashText } from '../../golden/hash-text.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { LintFinding } from '../lint-finding.ts';

/** Remembers what every case is made of, by hash, and names each one that repeats an earlier case. */
export function duplicateFinder(): (golden: GoldenCase) => LintFinding[] {
  const seen = new Map<string, string>();
  const repeated = (what: string, text: string, id: string): string | undefined => {
    const key = `${what} ${hashText(text)}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, id);
    return earlier;
  };
  return ({ description: { id, title, policy }, input }) => {
    const sameInput = repeated('input', `${policy} ${canonicalJson(input)}`, id);
    const sameTitle = repeated('title', title.trim().toLowerCase(), id);
    return [
      ...(sameInput === undefined
        ? []
        : [
            finding(id, 'input.json', `an input that no other case judges under policy ${policy}`, sameInput),
          ]),
      ...(sameTitle === undefined ? [] : [finding(id, 'case.json: title', 'a title of its own', sameTitle)]),
    ];
  };
}

function finding(caseId: string, field: string, expected: string, earlier: string): LintFinding {
  const remedy = 'put the labels together in one case, or change what this one shows';
  return { rule: 'no-duplicates', caseId, field, expected, got: `the same as in ${earlier}`, remedy };
}
