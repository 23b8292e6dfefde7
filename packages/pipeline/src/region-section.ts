import {
  zoneOf,
  type FieldVisit,
  type LevelChange,
  type RegionSynthesis,
  type SharedProblem,
  type ZoneId,
} from '@dawn-patrol/contracts';
import pc from 'picocolors';
import { describeCells } from './describe-cells.ts';

/** Only the first visits are shown: a day has room for a few. The record holds all of them. */
const shownVisits = 3;

/** What the zones show together, for a person at a terminal, below the table of a run. */
export function renderRegion(synthesis: RegionSynthesis, color: boolean): string {
  const { shared, changes, unchanged, notComparable, visits } = synthesis;
  const { bold } = pc.createColors(color);
  const open = notComparable.map(({ zoneId, missing }) => `${nameOf(zoneId)} (${missing.join(', ')})`);
  return [
    bold('shared problems'),
    ...orNone(shared.map(describeShared)),
    bold('since the day before'),
    ...orNone(changes.map(describeChange)),
    ...(unchanged.length === 0 ? [] : [`  unchanged: ${names(unchanged)}`]),
    ...(open.length === 0 ? [] : [`  not comparable: ${open.join(', ')}`]),
    bold('a field visit would tell most (points)'),
    ...orNone(visits.slice(0, shownVisits).map(describeVisit)),
  ].join('\n');
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['  none'] : lines;
}

function describeShared({ type, zones, cells, byCell }: SharedProblem): string {
  const places =
    cells.length > 0
      ? `all on ${describeCells(cells)}`
      : `in parts on ${describeCells(byCell.map(({ cell }) => cell))}`;
  return `  ${type}: ${names(zones)}; ${places}`;
}

function describeChange({ zoneId, direction, from, to, hours }: LevelChange): string {
  return `  ${nameOf(zoneId)} ${direction} from ${from} to ${to} in ${hours} h`;
}

function describeVisit({ zoneId, score, reasons }: FieldVisit): string {
  const parts = reasons.map(
    ({ factor, value, unit, points }) =>
      `${factor} ${value === null ? 'not known' : unit === 'h' ? `${value} h` : value} (${points})`,
  );
  return `  ${nameOf(zoneId)} ${score}: ${parts.join(', ')}`;
}

function names(zones: readonly ZoneId[]): string {
  return zones.map(nameOf).join(', ');
}

function nameOf(zoneId: ZoneId): string {
  return zoneOf(zoneId).name;
}
