import type { CaseReport } from '../eval-report.ts';
import { countRow, countHeadings } from './count-cells.ts';
import { countBySlice, type CountedGroup } from './count-groups.ts';
import { renderTable } from './render-table.ts';

const LONGEST_NAME = 26;

/** The slices: in a table those with a case that does not hold, the others in running words. */
export function renderSlices(cases: readonly CaseReport[], width: number): string {
  const slices = countBySlice(cases);
  const broken = slices.filter(({ counts }) => counts.pass < counts.cases);
  const whole = slices.filter(({ counts }) => counts.pass === counts.cases);
  const blocks = [
    ...(broken.length > 0 ? [brokenTable(broken)] : []),
    ...(whole.length > 0 ? [wrap(`Slices that hold: ${whole.map(sliceWords).join(', ')}`, width)] : []),
  ];
  return blocks.join('\n\n');
}

function brokenTable(broken: readonly CountedGroup[]): string {
  const rows = broken.map(({ name, counts }) => countRow(name.slice(0, LONGEST_NAME), counts));
  return renderTable(['slice', ...countHeadings], rows, 1);
}

function sliceWords({ name, counts }: CountedGroup): string {
  return `${name} ${counts.cases}`;
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=,) /)) {
    if (line !== '' && line.length + 1 + part.length > width) {
      lines.push(line);
      line = `  ${part}`;
    } else line = line === '' ? part : `${line} ${part}`;
  }
  return [...lines, line].join('\n');
}
