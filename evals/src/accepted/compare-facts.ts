import type { FailureReport } from '../eval-report.ts';
import type { Stage } from '../scorers/scorer.ts';
import type { Facts } from './facts.ts';

/** More are counted, not listed. */
const MOST_LISTED = 20;

/** Each fact that is not as it was accepted. Every one is listed up to a limit; the last says how many more there are. */
export function compareFacts(accepted: Facts, actual: Facts): FailureReport[] {
  const changed = [
    ...Object.keys(accepted).filter((place) => accepted[place] !== actual[place]),
    ...Object.keys(actual).filter((place) => accepted[place] === undefined),
  ];
  const further = changed.length - MOST_LISTED;
  return changed.slice(0, MOST_LISTED).map((place, index) => {
    const more = index === MOST_LISTED - 1 && further > 0 ? `; and ${String(further)} more` : '';
    return failureAt(place, accepted[place], actual[place], more);
  });
}

function failureAt(
  place: string,
  accepted: string | undefined,
  actual: string | undefined,
  more: string,
): FailureReport {
  const was = accepted ?? 'nothing';
  const is = actual ?? 'nothing';
  return {
    scorer: 'accepted-facts',
    stage: stageOf(place),
    severity: 'changed',
    expected: was,
    actual: is,
    explanation: `${place}: accepted was ${was}, now ${is}${more}`,
    rule: place,
  };
}

function stageOf(place: string): Stage {
  if (place.startsWith('read')) return 'parse';
  return place.startsWith('assessment') ? 'assess' : 'decide';
}
