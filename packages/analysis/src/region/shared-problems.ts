import {
  inRoseOrder,
  problemTypes,
  roseCells,
  zoneIds,
  type CellId,
  type ProblemType,
  type SharedProblem,
  type ZoneId,
} from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import { levelInForce } from './level-in-force.ts';

/**
 * Problems that several zones have in the same cells, the one of most zones first. Only forecasts in
 * force with a rating count: beside none, problems are leftovers. A problem without a name that we
 * know is none that zones could share.
 */
export function sharedProblems(assessments: readonly Assessment[], minimumZones: number): SharedProblem[] {
  const rated = assessments.filter((assessment) => typeof levelInForce(assessment) === 'number');
  return problemTypes
    .filter((type) => type !== 'unknown')
    .flatMap((type) => shareOf(type, rated, minimumZones) ?? [])
    .toSorted((a, b) => b.zones.length - a.zones.length || extent(b) - extent(a));
}

function shareOf(
  type: ProblemType,
  assessments: readonly Assessment[],
  minimumZones: number,
): SharedProblem | null {
  const present = new Map<ZoneId, ReadonlySet<CellId>>();
  for (const { bundle, products } of assessments) {
    const listed = products.forecast?.problems.filter(
      (problem) => problem.isProblem && problem.type === type,
    );
    present.set(bundle.zoneId, new Set(listed?.flatMap(({ cells }) => cells)));
  }
  const byCell = roseCells
    .map(({ id }) => ({ cell: id, zones: zoneIds.filter((zoneId) => present.get(zoneId)?.has(id) === true) }))
    .filter((each) => each.zones.length >= minimumZones);
  if (byCell.length === 0) return null;
  const zones = zoneIds.filter((zoneId) => byCell.some((each) => each.zones.includes(zoneId)));
  const everywhere = byCell.filter((each) => each.zones.length === zones.length);
  return { type, zones, cells: inRoseOrder(everywhere.map(({ cell }) => cell)), byCell };
}

function extent({ byCell }: SharedProblem): number {
  return byCell.reduce((sum, { zones }) => sum + zones.length, 0);
}
