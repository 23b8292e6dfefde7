import { utahZones } from '@dawn-patrol/contracts';
import type { Coverage, FacetCoverage, Hole } from './measure-coverage.ts';

const grid = 'rule-outcome-zone';

/** The coverage as tables for people: rules, outcomes and zones as a grid, everything else as counts; then the holes. */
export function renderCoverage(coverage: Coverage): string {
  const plain = coverage.facets.filter(({ id }) => id !== grid);
  const open = coverage.holes.filter(({ accepted, required }) => accepted === null && required);
  const optional = coverage.holes.filter(({ accepted, required }) => accepted === null && !required);
  return [
    `${coverage.cases} cases\n`,
    ...coverage.facets.filter(({ id }) => id === grid).map(renderGrid),
    ...plain.map(renderFacet),
    renderQuirks(coverage),
    ...list('Holes that fail the linter', open.map(nameOf)),
    ...list(
      'Holes that are accepted',
      coverage.holes
        .filter(({ accepted }) => accepted !== null)
        .map((hole) => `${nameOf(hole)}: ${hole.accepted}`),
    ),
    ...list('Zones in which a rule has not shown an outcome', optional.map(nameOf)),
    ...list(
      'Accepted holes that are holes no longer: take them out of coverage.json',
      coverage.staleAcceptances,
    ),
  ].join('\n');
}

function renderGrid({ title, counts }: FacetCoverage): string {
  const zones = utahZones.map(({ id }) => id);
  const rows = [...new Set(Object.keys(counts).map((value) => value.split(' ').slice(0, 2).join(' ')))];
  const width = Math.max(...rows.map((row) => row.length));
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((cell, index) => cell.padStart((zones[index] ?? '').length))].join(
      '  ',
    );
  const lines = rows.map((row) =>
    line(
      row,
      zones.map((zone) => String(counts[`${row} ${zone}`] ?? 0)),
    ),
  );
  return [title, line('', zones), ...lines, ''].join('\n');
}

function renderFacet({ title, counts }: FacetCoverage): string {
  const cells = Object.entries(counts).map(([value, count]) => `${value} ${count}`);
  return `${title}\n  ${cells.join(', ')}\n`;
}

function renderQuirks({ quirks }: Coverage): string {
  const lines = quirks.map((entry) =>
    'cases' in entry
      ? `  ${entry.quirk}: ${entry.cases.join(', ')}`
      : `  ${entry.quirk}: no case. ${entry.noCase}`,
  );
  return ['Quirks of the sources', ...lines, ''].join('\n');
}

function list(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`${title}\n${entries.map((entry) => `  ${entry}`).join('\n')}\n`];
}

function nameOf({ facet, value }: Hole): string {
  return `${facet}: ${value}`;
}
