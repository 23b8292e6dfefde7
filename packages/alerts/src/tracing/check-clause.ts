import {
  aspects,
  elevationBands,
  type Aspect,
  type CellId,
  type DangerCell,
  type ElevationBand,
} from '@dawn-patrol/contracts';
import type { DangerClaim } from './danger-claims.ts';
import type { ProblemClaim } from './problem-claims.ts';
import type { Published } from './published.ts';
import type { Clause } from './read-clauses.ts';

/** What the clause states without a source, as "kind: words"; null is no forecast at all. */
export function checkClause(clause: Clause, published: Published | null): string[] {
  const found: string[] = [];
  for (const claim of clause.dangers) {
    if (!dangerHolds(claim, clause, published))
      found.push(`danger level: ${claim.words}${placeWords(clause)}`);
  }
  if (!unratedHolds(clause, published)) {
    for (const words of clause.unrated) found.push(`danger level: ${words}${placeWords(clause)}`);
  }
  for (const { type, words } of clause.problems) {
    if (!isListed(type, published)) found.push(`problem: ${words}`);
  }
  found.push(...untraceablePlaces(clause, published));
  for (const words of clause.numbers) found.push(`number: ${words}`);
  return found;
}

/** The place of a level, as the text names it: a level may be wrong only where it is said to be. */
function placeWords(clause: Clause): string {
  const words = [...clause.aspects, ...clause.bandsInContext].map((claim) => claim.words);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function dangerHolds(claim: DangerClaim, clause: Clause, published: Published | null): boolean {
  if (published === null || claim.level === null) return false;
  const { overall, cells } = published;
  const hasIt = (cell: DangerCell): boolean =>
    cell.rated && cell.level === claim.level && cell.pockets === claim.pockets;
  if (clause.aspects.length > 0 || clause.bandsInContext.length > 0)
    return everywhereInPlace(clause, published, hasIt);
  if (claim.pockets) return cells.some(hasIt);
  return overall.rated && overall.level === claim.level;
}

/** True when each named aspect in each named band (in any, where none is named) has a cell that fits. */
function everywhereInPlace(
  clause: Clause,
  { cells, cellsByBand }: Published,
  fits: (cell: DangerCell) => boolean,
): boolean {
  const named = clause.aspects.flatMap((claim) => claim.aspects);
  const bands = clause.bandsInContext.flatMap((claim) => claim.bands);
  const parts = bands.length === 0 ? [cells] : bands.map((band) => cellsByBand[band]);
  return parts.every((part) =>
    named.length === 0
      ? part.some(fits)
      : named.every((aspect) => part.some((cell) => cell.aspect === aspect && fits(cell))),
  );
}

function places(
  named: readonly Aspect[],
  bands: readonly ElevationBand[],
): { aspect: Aspect | null; band: ElevationBand | null }[] {
  const aspectsOrAny = named.length > 0 ? named : [null];
  const bandsOrAny = bands.length > 0 ? bands : [null];
  return bandsOrAny.flatMap((band) => aspectsOrAny.map((aspect) => ({ aspect, band })));
}

/** "No rating" is a claim too: every cell of the place, or the overall rating where no place is named, must lack one. */
function unratedHolds(clause: Clause, published: Published | null): boolean {
  if (clause.unrated.length === 0) return true;
  if (published === null) return false;
  const named = clause.aspects.flatMap((claim) => claim.aspects);
  const bands = clause.bandsInContext.flatMap((claim) => claim.bands);
  if (named.length === 0 && bands.length === 0) return !published.overall.rated;
  return published.cells
    .filter(
      (cell) =>
        (named.length === 0 || named.includes(cell.aspect)) &&
        (bands.length === 0 || bands.includes(cell.band)),
    )
    .every((cell) => !cell.rated);
}

function isListed(type: ProblemClaim['type'], published: Published | null): boolean {
  return published?.problems.some((problem) => problem.type === type) ?? false;
}

/** Aspects and bands must belong to a level or to a problem; those of a problem must be among its cells. */
function untraceablePlaces(clause: Clause, published: Published | null): string[] {
  const ofDanger = clause.dangers.length > 0 || clause.unrated.length > 0;
  const ofNothing = clause.aspects.length === 0 && clause.bands.length === 0;
  if (ofNothing || (ofDanger && clause.problemsInContext.length === 0)) return [];
  const present = cellsOfProblems(clause.problemsInContext, published);
  const has = (aspect: Aspect | null, band: ElevationBand | null): boolean =>
    (aspect === null ? aspects : [aspect]).some((a) =>
      (band === null ? elevationBands : [band]).some((b) => present.has(`${a}-${b}`)),
    );
  const bands = clause.bands.flatMap((claim) => claim.bands);
  const wrongAspects = clause.aspects.filter(
    (claim) => !places(claim.aspects, bands).every(({ aspect, band }) => has(aspect, band)),
  );
  const wrongBands = clause.bands.filter((claim) => !claim.bands.every((band) => has(null, band)));
  return [
    ...wrongAspects.map(({ words }) => `aspect: ${words}`),
    ...wrongBands.map(({ words }) => `elevation: ${words}`),
  ];
}

function cellsOfProblems(claims: readonly ProblemClaim[], published: Published | null): ReadonlySet<CellId> {
  const types = new Set(claims.map(({ type }) => type));
  const claimed = (published?.problems ?? []).filter(({ type }) => types.has(type));
  return new Set(claimed.flatMap(({ cells }) => cells));
}
