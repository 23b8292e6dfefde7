import { inRoseOrder, type AvalancheProblem, type CellId, type Signal } from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { LoadingOnPersistentProblemSettings } from '../policy/rule-settings.ts';
import { findRaisedSignals } from './raised-signals.ts';
import { matched, notEvaluable, notMatched, type Rule, type RuleFinding } from './rule.ts';

/**
 * New load lies, or is on its way, where the forecaster lists a persistent problem. A signal of the
 * whole zone loads every cell; one that names its cells only those. Sources of different moments are
 * not joined. Beside a rating of none the problems are leftovers: shown, and lifting nothing.
 */
export const loadingOnPersistentProblem: Rule<LoadingOnPersistentProblemSettings> = {
  id: 'loading-on-persistent-problem',
  title: 'A loading signal is raised on the cells of a persistent problem',
  source: 'Proposal of 2026-11-28',
  evaluate({ assessment, settings }) {
    const { forecast } = assessment.products;
    if (forecast === null) return notEvaluable(['forecast']);
    const listed = forecast.problems.filter(({ isProblem }) => isProblem).toSorted((a, b) => a.slot - b.slot);
    const persistent = listed.filter(({ type }) => settings.problemTypes.includes(type));
    const unnamed = listed.flatMap(({ type, slot }) => (type === 'unknown' ? [`problem-type-${slot}`] : []));
    if (persistent.length === 0) {
      return unnamed.length > 0
        ? notEvaluable(unnamed)
        : notMatched({ problems: [], cells: [], signals: [] });
    }
    if (!assessment.coherence.coherent) return notEvaluable(['coherent-sources']);
    return compare(persistent, unnamed, assessment, settings);
  },
};

function compare(
  persistent: readonly AvalancheProblem[],
  unnamed: readonly string[],
  { signals, products }: Assessment,
  settings: LoadingOnPersistentProblemSettings,
): RuleFinding {
  const { zoneWide, inCells, minimumState } = settings.signals;
  const wide = findRaisedSignals(signals, zoneWide, minimumState);
  const placed = findRaisedSignals(signals, inCells, minimumState);
  const present = new Set(persistent.flatMap(({ cells }) => cells));
  const everywhere = present.size > 0 ? wide.raised : [];
  const onCells = placed.raised.filter(({ cells }) => cells.some((cell) => present.has(cell)));
  const evidence = {
    problems: persistent.map(({ slot, type, sourceName }) => ({ slot, type, sourceName })),
    cells: loadedCells(present, everywhere, onCells),
    signals: [...everywhere, ...onCells].map(({ id, state }) => ({ id, state })),
  };
  if (everywhere.length + onCells.length > 0) {
    const rated = products.forecast?.danger.overall.rated === true;
    return rated ? matched(evidence) : matched({ ...evidence, note: 'forecast-not-rated' }, false);
  }
  const missing = [
    ...persistent.flatMap(({ slot, cellsComplete }) => (cellsComplete ? [] : [`problem-rose-${slot}`])),
    ...unnamed,
    ...wide.open,
    ...placed.open,
    ...placed.raised.flatMap(({ id, cells }) => (cells.length === 0 ? [`${id}-cells`] : [])),
  ];
  return missing.length > 0 ? notEvaluable(missing, evidence) : notMatched(evidence);
}

function loadedCells(
  present: ReadonlySet<CellId>,
  everywhere: readonly Signal[],
  onCells: readonly Signal[],
): CellId[] {
  const loaded = everywhere.length > 0 ? [...present] : onCells.flatMap(({ cells }) => cells);
  return inRoseOrder(loaded.filter((cell) => present.has(cell)));
}
