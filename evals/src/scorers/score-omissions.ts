import { says } from './alert-words.ts';
import { scoreOf, unscored, type Miss, type Outcome, type Scorer } from './scorer.ts';

/**
 * That a text for travellers leaves out nothing it always owes: the published level with its
 * number, in the long and in the short text.
 */
export const scoreOmissions: Scorer = {
  id: 'alert-omissions',
  stage: 'render',
  score({ alert: expected }, outcome) {
    if (expected === undefined || outcome.alert.public === null) return unscored;
    return scoreOf(levelMisses(outcome));
  },
};

function levelMisses({ alert, forecast }: Outcome): Miss[] {
  const overall = forecast?.ok === true ? forecast.value.danger.overall : null;
  if (overall?.rated !== true) {
    const explanation = 'a public text speaks of a day without a published level';
    return [{ expected: 'no public text', actual: 'present', severity: 'text', explanation }];
  }
  const level = `${overall.level} ${overall.name}`;
  return (['public', 'short'] as const)
    .filter((place) => alert[place] !== null && !says(alert, place, level))
    .map((place) => ({
      expected: level,
      actual: 'not said',
      severity: 'text',
      explanation: `the ${place} text leaves out the published level ${level}`,
    }));
}
