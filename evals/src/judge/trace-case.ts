import type { DangerRating } from '@dawn-patrol/contracts';
import type { CaseTrace } from '../eval-report.ts';
import type { Expected } from '../golden/expected.ts';
import type { ExpectedReading } from '../golden/expected-forecast.ts';
import { expectedReading } from '../scorers/extraction-misses.ts';
import type { Outcome } from '../scorers/scorer.ts';
import { roseWords } from './rose-words.ts';

/** How the decision of a case came about, with the labelled rose beside the one that was read. */
export function traceCase(expected: Expected, { forecast, decision }: Outcome): CaseTrace {
  const labelled = expectedReading(expected)?.danger;
  const read = forecast?.ok === true ? forecast.value.danger : null;
  const { sources, baseAction, action, cap, flags } = decision;
  return {
    rating: {
      expected: labelled?.overall === undefined ? null : ratingWords(labelled.overall),
      actual: read === null ? null : ratingWords(read.overall),
    },
    rose: {
      expected: labelled?.cells === undefined ? null : roseWords(labelled.cells),
      actual: read === null ? null : roseWords(read.cells),
    },
    sources: { uac: sources.uac, nws: sources.nws, snotel: sources.snotel },
    baseAction,
    steps: decision.steps.map(({ rule, outcome, from, to, missing }) => ({
      rule,
      outcome,
      from,
      to,
      missing: missing ?? [],
    })),
    cap: cap === null ? null : `${cap.reason}: ${cap.from} to ${cap.to}`,
    action,
    flags,
  };
}

type LabelledRating = NonNullable<NonNullable<ExpectedReading['danger']>['overall']>;

function ratingWords(rating: DangerRating | LabelledRating): string {
  if (!rating.rated) return `not rated${rating.reason === undefined ? '' : ` (${rating.reason})`}`;
  return [rating.level, rating.name].filter((part) => part !== undefined).join(' ');
}
