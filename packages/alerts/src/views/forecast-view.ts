import type { AlertFacts } from '../alert-facts.ts';
import { bandViews, type BandView } from './danger-view.ts';
import { noProblemLines, problemViews, type ProblemView } from './problem-view.ts';

/** What the brief and the public text both tell of a forecast. All lists are empty where there is none. */
export interface ForecastView {
  readonly bands: readonly BandView[];
  readonly problems: readonly ProblemView[];
  /** Said where the forecast lists no problem; else empty. */
  readonly noProblem: readonly string[];
}

export function forecastView({ forecast, zone }: AlertFacts): ForecastView {
  if (forecast === null) return { bands: [], problems: [], noProblem: [] };
  return {
    bands: bandViews(forecast.danger.cells, zone),
    problems: problemViews(forecast.problems, zone),
    noProblem: noProblemLines(forecast.problems),
  };
}
