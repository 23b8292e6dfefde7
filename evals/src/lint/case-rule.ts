import type { Policy } from '@dawn-patrol/analysis';
import type { GoldenCase } from '../golden/golden-case.ts';
import type { SeasonFact } from './season-facts.ts';
import type { Fault } from './lint-finding.ts';

/** What a rule may look up beside the case. */
export interface LintFacts {
  /** The policy that the case names; null when none ships under that name. */
  readonly policy: Policy | null;
  /** Texts that may stand in an input: written by us, or of the public domain. */
  readonly ourTexts: ReadonlySet<string>;
  /** The season's published facts by product id. */
  readonly season: ReadonlyMap<string, SeasonFact>;
}

/** A check of one case from its own words: it never runs the code that the case judges. */
export interface CaseRule {
  readonly id: string;
  readonly title: string;
  readonly check: (golden: GoldenCase, facts: LintFacts) => readonly Fault[];
}
