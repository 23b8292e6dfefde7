import type { Decision, SourceFailure, ZoneAlert, ZoneForecast, Result } from '@dawn-patrol/contracts';
import type { Facts } from '../accepted/facts.ts';
import type { Expected } from '../golden/expected.ts';
import type { Severity } from './severity.ts';

/** The step of the flow that a failure points to: the parsers, the source states, the decision, or the texts. */
export const stages = ['parse', 'assess', 'decide', 'render'] as const;
export type Stage = (typeof stages)[number];

/** What the shipped code made of one case. */
export interface Outcome {
  /** The newest product, or why none could be read; null when the payload gave nothing. */
  readonly forecast: Result<ZoneForecast, SourceFailure> | null;
  readonly decision: Decision;
  readonly alert: ZoneAlert;
  /** All that was read and concluded, to be compared with what was accepted. */
  readonly concluded: () => Facts;
  /** Finds what the texts for travellers say and no source does, each as "kind: words". */
  readonly untraceable: () => readonly string[];
}

/** One thing that does not hold. */
export interface Miss {
  readonly expected: unknown;
  readonly actual: unknown;
  readonly severity: Severity;
  readonly explanation: string;
  /** What it is about, where the scorer judges several things: a rule, a flag, a source, a part of the assessment. */
  readonly rule?: string;
}

/** A scorer's judgement: 1 all holds, 0 something does not, null nothing is labelled: which is not a pass. */
export interface Score {
  readonly value: 0 | 1 | null;
  readonly explanation: string;
  /** What does not hold; empty unless the value is 0. */
  readonly evidence: readonly Miss[];
}

/** Compares one labelled side of a case with the outcome. */
export interface Scorer {
  readonly id: string;
  readonly stage: Stage;
  readonly score: (expected: Expected, outcome: Outcome) => Score;
}

/** The score of a side that the case does not label. */
export const unscored: Score = { value: null, explanation: 'not labelled', evidence: [] };

/** The score of a labelled side: all holds when nothing is missed. */
export function scoreOf(misses: readonly Miss[]): Score {
  if (misses.length === 0) return { value: 1, explanation: 'holds', evidence: [] };
  return { value: 0, explanation: misses.map((miss) => miss.explanation).join('; '), evidence: misses };
}
