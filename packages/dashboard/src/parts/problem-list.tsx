import type { AvalancheProblem, ZoneForecast } from '@dawn-patrol/contracts';
import { cellWords } from '../words/place-words.ts';
import { problemWords } from '../words/problem-words.ts';

/** The problems of a forecast with their aspects, as the forecaster ordered them. */
export function ProblemList({ forecast }: { readonly forecast: ZoneForecast }) {
  if (forecast.problems.length === 0) {
    return <p class="quiet">The forecast data name no problem: read the official forecast.</p>;
  }
  return (
    <ul class="problems">
      {forecast.problems.map((problem) => (
        <li>
          <b>{problemWords(problem)}</b> <span class="quiet">{problemPlaces(problem)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where a problem is; a rose that could not be fully read is said to be incomplete. */
export function problemPlaces({ cells, cellsComplete }: AvalancheProblem): string {
  return `${cellWords(cells)}${cellsComplete || cells.length === 0 ? '' : ' (may be incomplete)'}`;
}
