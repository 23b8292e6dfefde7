import type { Zone } from '@dawn-patrol/contracts';
import { takeAspectClaims, type AspectClaim } from './aspect-claims.ts';
import { takeBandClaims, type BandClaim } from './band-claims.ts';
import { takeDangerClaims, type DangerClaim } from './danger-claims.ts';
import { takeProblemClaims, type ProblemClaim } from './problem-claims.ts';
import { clauseStart, lineStart } from './said-lines.ts';
import { Scan } from './scan.ts';

/** What one clause states. */
export interface Clause {
  /** Where it begins in the text. */
  readonly index: number;
  readonly dangers: readonly DangerClaim[];
  readonly unrated: readonly string[];
  readonly problems: readonly ProblemClaim[];
  readonly aspects: readonly AspectClaim[];
  readonly bands: readonly BandClaim[];
  readonly numbers: readonly string[];
  /** Problems that the places of this clause belong to: its own, or those of an earlier clause of the line. */
  readonly problemsInContext: readonly ProblemClaim[];
  /** Bands that the levels of this clause belong to: its own, or those of an earlier clause of the line. */
  readonly bandsInContext: readonly BandClaim[];
}

/** A clause whose claims are still being found. */
interface OpenClause extends Clause {
  readonly dangers: DangerClaim[];
  readonly unrated: string[];
  readonly problems: ProblemClaim[];
  readonly aspects: AspectClaim[];
  readonly bands: BandClaim[];
  readonly numbers: string[];
  problemsInContext: readonly ProblemClaim[];
  bandsInContext: readonly BandClaim[];
}

const notRated = /\b(?:no rating|not rated|unrated)\b/gi;
const numberWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand';
const leftOverNumber = new RegExp(
  `[#$]?-?\\d[\\d,.:/-]*(?:\\s*(?:ft|feet|m|meters|in|inches)\\b|\\s*[%'"])?|\\b(?:${numberWords})\\b`,
  'gi',
);

/**
 * Reads the clauses of a marked text that state anything, in order. Each pattern goes over the whole text
 * once: none of them reads across the mark between two clauses.
 */
export function readClauses(text: string, zone: Zone): Clause[] {
  const scan = new Scan(text);
  const clauses = new Map<number, OpenClause>();
  const clauseOf = (index: number): OpenClause => {
    const start = clauseStart(text, index);
    const kept = clauses.get(start);
    if (kept !== undefined) return kept;
    const clause = openClause(start);
    clauses.set(start, clause);
    return clause;
  };
  for (const claim of takeBandClaims(scan, zone)) clauseOf(claim.index).bands.push(claim);
  for (const claim of takeDangerClaims(scan)) clauseOf(claim.index).dangers.push(claim);
  for (const { 0: words, index } of scan.take(notRated)) clauseOf(index).unrated.push(words);
  for (const claim of takeProblemClaims(scan)) clauseOf(claim.index).problems.push(claim);
  for (const claim of takeAspectClaims(scan)) clauseOf(claim.index).aspects.push(claim);
  for (const { 0: words, index } of scan.take(leftOverNumber)) clauseOf(index).numbers.push(words.trim());
  const inOrder = [...clauses.values()].toSorted((a, b) => a.index - b.index);
  setContexts(inOrder, text);
  return inOrder;
}

function openClause(index: number): OpenClause {
  return {
    index,
    dangers: [],
    unrated: [],
    problems: [],
    aspects: [],
    bands: [],
    numbers: [],
    problemsInContext: [],
    bandsInContext: [],
  };
}

/** Where a clause names no band or problem of its own, those of the clause before it hold on, to the end of the line. */
function setContexts(clauses: readonly OpenClause[], text: string): void {
  let before: OpenClause | null = null;
  let line = -1;
  for (const clause of clauses) {
    const ownLine = lineStart(text, clause.index);
    if (ownLine !== line) before = null;
    const { problems, dangers, unrated, bands } = clause;
    const hasSubject = problems.length > 0 || dangers.length > 0 || unrated.length > 0;
    clause.problemsInContext = hasSubject || before === null ? problems : before.problemsInContext;
    clause.bandsInContext = bands.length > 0 || before === null ? bands : before.bandsInContext;
    before = clause;
    line = ownLine;
  }
}
