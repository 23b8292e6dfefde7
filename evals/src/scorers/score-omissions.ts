import {
  dangerLevels,
  dangerName,
  roseCells,
  type AvalancheProblem,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import { says, textLines } from './alert-words.ts';
import { saidAspects } from './said-aspects.ts';
import { scoreOf, unscored, type Miss, type Outcome, type Scorer } from './scorer.ts';

/**
 * That the texts for travellers leave out nothing they always owe: the published level in the long
 * and the short text, every level of the rose, and where each problem lies. Where no forecast is in
 * force, only an official warning may be spoken of, and no level with it.
 */
export const scoreOmissions: Scorer = {
  id: 'alert-omissions',
  stage: 'render',
  score({ alert: expected }, outcome) {
    const { forecast, alert } = outcome;
    if (expected === undefined || alert.public === null) return unscored;
    if (forecast?.ok !== true || !isInForce(outcome, forecast.value)) return scoreOf(warningMisses(outcome));
    return scoreOf([...levelMisses(outcome, forecast.value), ...problemMisses(outcome, forecast.value)]);
  },
};

function isInForce({ decision }: Outcome, { danger }: ZoneForecast): boolean {
  const { uac } = decision.sources;
  return danger.overall.rated && (uac === 'fresh' || uac === 'ageing');
}

function warningMisses({ decision, alert }: Outcome): Miss[] {
  if (!decision.steps.some(({ rule, outcome }) => rule === 'official-warning' && outcome === 'matched')) {
    const explanation = 'a public text speaks of a day without a forecast in force and without a warning';
    return [{ expected: 'no public text', actual: 'present', severity: 'text', explanation }];
  }
  return dangerLevels
    .map((level) => `${level} ${dangerName(level)}`)
    .filter((words) => says(alert, 'public', words) || (alert.short !== null && says(alert, 'short', words)))
    .map((words) => ({
      expected: 'no level',
      actual: words,
      severity: 'text',
      explanation: `a text about a warning alone names a level that is not in force: ${words}`,
    }));
}

function levelMisses({ alert }: Outcome, { danger: { overall, cells } }: ZoneForecast): Miss[] {
  const published = overall.rated ? [overall.level] : [];
  const levels = new Set([...published, ...cells.flatMap((cell) => (cell.rated ? [cell.level] : []))]);
  const owed = [
    ...[...levels].map((level) => ({ place: 'public' as const, level })),
    ...(alert.short === null ? [] : published.map((level) => ({ place: 'short' as const, level }))),
  ];
  return owed
    .map(({ place, level }) => ({ place, words: `${level} ${dangerName(level)}` }))
    .filter(({ place, words }) => !says(alert, place, words))
    .map(({ place, words }) => omission(words, `the ${place} text leaves out the published level ${words}`));
}

function problemMisses({ alert }: Outcome, { problems }: ZoneForecast): Miss[] {
  const forms = textLines(alert, 'public').map((lines) => lines.map(saidAspects));
  return problems
    .filter(({ cells }) => cells.length > 0)
    .map((problem) => ({ problem, owed: aspectsOf(problem) }))
    .filter(({ owed }) => !forms.every((lines) => lines.some((said) => isSame(said, owed))))
    .map(({ problem, owed }) => {
      const where = [...owed].join(', ');
      return omission(
        where,
        `the public text does not say where problem ${problem.slot} (${problem.type}) lies: ${where}`,
      );
    });
}

function aspectsOf({ cells }: AvalancheProblem): ReadonlySet<string> {
  return new Set(roseCells.filter(({ id }) => cells.includes(id)).map(({ aspect }) => aspect));
}

function isSame(said: ReadonlySet<string>, owed: ReadonlySet<string>): boolean {
  return said.size === owed.size && [...owed].every((aspect) => said.has(aspect));
}

function omission(expected: string, explanation: string): Miss {
  return { expected, actual: 'not said', severity: 'text', explanation };
}
