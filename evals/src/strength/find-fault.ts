import type { Policy } from '@dawn-patrol/analysis';
import type { RawBundle } from '@dawn-patrol/contracts';
import type { GoldenCase } from '../golden/golden-case.ts';
import { judgeCase, type Judge } from '../judge/judge-case.ts';
import type { DecidedCase } from '../judge/run-shipped-code.ts';
import type { Outcome } from '../scorers/scorer.ts';
import type { DomainMutant } from './domain-mutants.ts';

/** The judged code, as loaded, in its two halves: a text that cannot differ need not be written again. */
export interface JudgedCode {
  readonly decideCase: (input: RawBundle, policy: Policy) => DecidedCase;
  readonly tellCase: (decided: DecidedCase) => Outcome;
  readonly policyById: (id: string) => Policy | undefined;
}

/** What finds a fault in one case: its label, or no label and some fact that comes out otherwise. */
export type Finding = 'label' | 'facts' | null;

/** What came out of a case without a fault, as texts to compare. */
export interface AsEver {
  readonly decided: string;
  readonly concluded: string;
}

/** What a sound case comes to; null where it does not pass. */
export function soundOutcome(golden: GoldenCase, code: JudgedCode, scorers: Judge['scorers']): AsEver | null {
  const policy = code.policyById(golden.description.policy);
  if (policy === undefined) return null;
  const decided = code.decideCase(golden.input, policy);
  if (!holds(golden, policy, { run: () => code.tellCase(decided), scorers })) return null;
  return { decided: JSON.stringify(decided), concluded: JSON.stringify(decided.concluded()) };
}

export interface FaultyRun {
  readonly golden: GoldenCase;
  readonly code: JudgedCode;
  readonly policy: Policy | undefined;
  readonly scorers: Judge['scorers'];
  readonly asEver: AsEver | undefined;
}

/** Runs a case with a fault in its code or policy. */
export function findFault({ golden, code, policy, scorers, asEver }: FaultyRun): Finding {
  if (policy === undefined) return 'label';
  const decided = attempt(() => code.decideCase(golden.input, policy));
  if (decided === null) return 'label';
  // Sound code writes the texts, from nothing but what was decided: where that is as ever, so are they.
  const isDecidedSo = JSON.stringify(decided) === asEver?.decided;
  if (!isDecidedSo && !holds(golden, policy, { run: () => code.tellCase(decided), scorers })) return 'label';
  const concluded = attempt(() => JSON.stringify(decided.concluded()));
  return concluded === asEver?.concluded ? null : 'facts';
}

/** Runs a case with a fault in what is read or written. */
export function findDomainFault(
  { golden, code, policy, scorers, asEver }: FaultyRun,
  { misread, miswrite }: Pick<DomainMutant, 'misread' | 'miswrite'>,
): Finding {
  if (policy === undefined) return 'label';
  const decided = code.decideCase(misread(golden.input), policy);
  if (!holds(golden, policy, { run: () => miswrite(code.tellCase(decided)), scorers })) return 'label';
  return JSON.stringify(decided.concluded()) === asEver?.concluded ? null : 'facts';
}

function holds(golden: GoldenCase, policy: Policy, judge: Judge): boolean {
  return judgeCase(golden, policy, judge).verdict === 'pass';
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
