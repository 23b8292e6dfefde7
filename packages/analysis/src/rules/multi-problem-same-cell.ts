import { roseCells, type AvalancheProblem, type CellId } from '@dawn-patrol/contracts';
import type { MultiProblemSameCellSettings } from '../policy/rule-settings.ts';
import { matched, notEvaluable, notMatched, type Rule } from './rule.ts';

/**
 * Several avalanche problems are present in one aspect and elevation. It reads the problem roses,
 * not the number of problems. Beside a rating of none the problems are leftovers of an older
 * product: they are shown, and lift nothing.
 */
export const multiProblemSameCell: Rule<MultiProblemSameCellSettings> = {
  id: 'multi-problem-same-cell',
  title: 'Two or more avalanche problems share an aspect and elevation',
  source: 'Operations ladder, 2026-11-20',
  evaluate({ assessment: { products }, settings }) {
    const { forecast } = products;
    if (forecast === null) return notEvaluable(['forecast']);
    const problems = forecast.problems.filter(({ isProblem }) => isProblem);
    const cells = sharedCells(problems, settings.minimumProblems.value);
    if (cells.length > 0) {
      const evidence = { cells, problems: participants(problems, cells) };
      const { rated } = forecast.danger.overall;
      return rated ? matched(evidence) : matched({ ...evidence, note: 'forecast-not-rated' }, false);
    }
    const missing = problems.length < settings.minimumProblems.value ? [] : unreadableRoses(problems);
    return missing.length > 0 ? notEvaluable(missing, { cells }) : notMatched({ cells });
  },
};

function sharedCells(problems: readonly AvalancheProblem[], minimum: number): CellId[] {
  if (problems.length < minimum) return [];
  const shared = (cell: CellId): boolean => {
    const present = problems.filter(({ cells }) => cells.includes(cell));
    return present.length >= minimum;
  };
  return roseCells.map(({ id }) => id).filter(shared);
}

function participants(problems: readonly AvalancheProblem[], cells: readonly CellId[]): object[] {
  return bySlot(problems)
    .filter((problem) => problem.cells.some((cell) => cells.includes(cell)))
    .map(({ slot, type, sourceName }) => ({ slot, type, sourceName }));
}

function unreadableRoses(problems: readonly AvalancheProblem[]): string[] {
  return bySlot(problems).flatMap(({ slot, cellsComplete }) =>
    cellsComplete ? [] : [`problem-rose-${slot}`],
  );
}

function bySlot(problems: readonly AvalancheProblem[]): AvalancheProblem[] {
  return problems.toSorted((first, second) => first.slot - second.slot);
}
