import type { AvalancheProblem, Zone } from '@dawn-patrol/contracts';
import { placePhrase } from '../wording/place-phrase.ts';
import { problemName } from '../wording/problem-name.ts';

/** One problem of the forecast and where it is. */
export interface ProblemView {
  readonly name: string;
  readonly places: string;
}

/** Problems as the forecaster ordered them. A rose that could not be fully read is said to be incomplete. */
export function problemViews(problems: readonly AvalancheProblem[], zone: Zone): ProblemView[] {
  return problems
    .toSorted((a, b) => a.slot - b.slot)
    .map((problem) => ({ name: problemName(problem), places: problemPlaces(problem, zone) }));
}

/** What to say when the forecast lists no avalanche problem: an empty list is not good news. Empty when it lists one. */
export function noProblemLines(problems: readonly AvalancheProblem[]): string[] {
  return problems.length === 0
    ? ['The forecast data name no avalanche problem: read the official forecast.']
    : [];
}

function problemPlaces(problem: AvalancheProblem, zone: Zone): string {
  const places = placePhrase(problem.cells, zone.bandLimitsFt);
  return problem.cellsComplete || problem.cells.length === 0
    ? places
    : `${places} (places may be incomplete)`;
}
