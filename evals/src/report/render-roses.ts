import { aspects, elevationBands } from '@dawn-patrol/contracts';
import type { CaseTrace, RoseWords } from '../eval-report.ts';

const LABEL = 6;
const CELL = 3;
const HEADING = `${' '.repeat(LABEL)} ${aspects.map((aspect) => aspect.padStart(CELL)).join('')}`;

/**
 * The labelled rose beside the one that was read, as aspects by bands; the latter alone where no
 * cell is labelled. A cell that differs from its label is marked with `!`.
 */
export function renderRoses({ rating, rose: { expected, actual } }: CaseTrace): string[] {
  if (actual === null && expected === null) return [];
  if (expected === null) return renderActual(rating, actual);
  const titles = [
    `expected ${rating.expected ?? 'no label'}`.padEnd(HEADING.length),
    `actual ${rating.actual ?? 'no forecast'}`,
  ];
  const left = roseLines(expected, null);
  const right = roseLines(actual, expected);
  const rows = elevationBands.map((band, row) => {
    const name = band.padEnd(LABEL);
    return `${name} ${left[row] ?? ''}   ${name} ${right[row] ?? ''}`;
  });
  return [titles.join('   '), `${HEADING}   ${HEADING}`, ...rows].map((line) => line.trimEnd());
}

function renderActual({ expected, actual }: CaseTrace['rating'], rose: RoseWords | null): string[] {
  const rows = roseLines(rose, null);
  return [
    `expected ${expected ?? 'no label'} (rose not labelled), actual ${actual ?? 'no forecast'}`,
    HEADING,
    ...elevationBands.map((band, row) => `${band.padEnd(LABEL)} ${rows[row] ?? ''}`),
  ];
}

function roseLines(words: RoseWords | null, label: RoseWords | null): string[] {
  return elevationBands.map((_, band) =>
    aspects
      .map((_aspect, index) => {
        const at = band * aspects.length + index;
        const word = words?.[at] ?? '';
        const labelled = label?.[at] ?? '';
        const mark = labelled !== '' && labelled !== word ? '!' : '';
        return `${mark}${word === '' ? '·' : word}`.padStart(CELL);
      })
      .join(''),
  );
}
