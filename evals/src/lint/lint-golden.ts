import { defaultPolicy, policyById } from '@dawn-patrol/analysis';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { readCoveragePlan } from '../coverage/coverage-plan.ts';
import { coverageCounter } from '../coverage/measure-coverage.ts';
import type { GoldenCase } from '../golden/golden-case.ts';
import { iterateGoldenCases } from '../golden/iterate-golden-cases.ts';
import { acceptedFindings } from './accepted-findings.ts';
import { caseRules } from './case-rules.ts';
import type { CaseRule, LintFacts } from './case-rule.ts';
import { coverageFindings } from './coverage-findings.ts';
import type { Fault, LintFinding } from './lint-finding.ts';
import type { LintReport } from './lint-report.ts';
import { readOurTexts } from './our-texts.ts';
import { duplicateFinder } from './rules/find-duplicates.ts';
import { readSeasonFacts } from './season-facts.ts';

/**
 * Everything that is wrong with a dataset, case by case and as a whole. It reads labels against
 * contracts, policy and published facts and runs none of the code that the cases judge. Cases are
 * read one by one. Failure: a list beside the cases cannot be read.
 */
export function lintGolden(goldenDirectory: string): Result<LintReport, string> {
  const plan = readCoveragePlan(goldenDirectory);
  if (!plan.ok) return plan;
  const lists = readLists(goldenDirectory);
  if (!lists.ok) return lists;
  const findings: LintFinding[] = [];
  const ids = new Set<string>();
  const counter = coverageCounter(defaultPolicy, plan.value);
  const duplicates = duplicateFinder();
  for (const each of iterateGoldenCases(goldenDirectory)) {
    if (!each.ok) {
      findings.push(...each.failure.split('\n').map(fileFinding));
      continue;
    }
    ids.add(each.value.description.id);
    counter.add(each.value);
    findings.push(...lintCase(each.value, lists.value), ...duplicates(each.value));
  }
  const coverage = counter.measure();
  findings.push(...coverageFindings(coverage, ids), ...acceptedFindings(goldenDirectory, ids));
  return succeed({ schemaVersion: 1, cases: coverage.cases, findings, coverage });
}

function readLists(goldenDirectory: string): Result<Omit<LintFacts, 'policy'>, string> {
  try {
    return succeed({ ourTexts: readOurTexts(goldenDirectory), season: readSeasonFacts(goldenDirectory) });
  } catch (error) {
    return fail(`${goldenDirectory}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The findings of every rule on one case. A policy that does not ship is a finding of its own. */
export function lintCase(golden: GoldenCase, lists: Omit<LintFacts, 'policy'>): LintFinding[] {
  const { id, policy: policyId } = golden.description;
  const policy = policyById(policyId) ?? null;
  const unknown: LintFinding = {
    rule: 'policy-ships',
    caseId: id,
    field: 'case.json: policy',
    expected: 'the id of a shipped policy',
    got: policyId,
    remedy: 'name a policy of packages/analysis',
  };
  const faults = caseRules.flatMap((rule) =>
    rule.check(golden, { ...lists, policy }).map((fault) => toFinding(fault, rule, id)),
  );
  return policy === null ? [unknown, ...faults] : faults;
}

function toFinding(fault: Fault, { id: rule }: CaseRule, caseId: string): LintFinding {
  return { ...fault, rule, caseId };
}

/** A failure of reading begins with the file it is about. */
function fileFinding(failure: string): LintFinding {
  const [, place = 'golden', what = failure] = /^([^\s:]+): (.*)$/.exec(failure) ?? [];
  const [caseId = null] = place.includes('/') && !place.startsWith('season/') ? place.split('/') : [null];
  return {
    rule: 'files',
    caseId,
    field: place,
    expected: 'a dataset of its schema that agrees with its manifest',
    got: what,
    remedy: 'correct the file; after a deliberate change: pnpm golden manifest',
  };
}
