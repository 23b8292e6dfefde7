import type { ReplayReport } from '@dawn-patrol/analysis';
import pc from 'picocolors';
import { earlierWintersWords } from '../replay-words.ts';
import type { ReplayedSeason } from '../replay-season.ts';
import { actionRows, zoneRows } from './action-rows.ts';
import { budgetRows } from './budget-rows.ts';
import { changedRows } from './changed-rows.ts';
import { leadRows, riseRows } from './lead-rows.ts';
import { renderColumns } from './render-columns.ts';
import { gridRows, weekRows } from './week-rows.ts';

/** A replayed season as tables for a person at a terminal. */
export function renderReplayTable(replayed: ReplayedSeason, color: boolean): string {
  const { bold } = pc.createColors(color);
  const sections = sectionsOf(replayed.report).map(
    ([title, rows]) => `${bold(title)}\n${renderColumns(rows).join('\n')}`,
  );
  return [headLines(replayed, color).join('\n'), ...sections].join('\n\n');
}

function headLines({ season, notes, faults, report }: ReplayedSeason, color: boolean): string[] {
  const { bold, yellow } = pc.createColors(color);
  const { judged, zoneDays, zones } = report.totals;
  const winters = earlierWintersWords(report);
  return [
    bold(
      `Season replay of ${season}: ${judged} judgements on ${zoneDays} zone-days in ${zones.length} zones`,
    ),
    ...notes.map((note) => `- ${note}`),
    ...(winters === null ? [] : [`- ${winters}`]),
    ...(faults.length === 0 ? [] : [yellow(`! ${faults.length} could not be read and are not counted.`)]),
  ];
}

function sectionsOf(report: ReplayReport): (readonly [string, string[][]])[] {
  const { policies, changedDays, rises, budget } = report;
  return [
    ['What each policy would have done', actionRows(report)],
    ['By zone', zoneRows(report)],
    ['A week in a zone (Monday to Sunday in Denver)', weekRows(report)],
    ...policies.map(
      ({ id }, index) =>
        [
          `${id}: sends/reviews by the Monday of the week (· not judged; weeks without any are left out)`,
          gridRows(report, index),
        ] as const,
    ),
    [`Lead time before a published rise to Considerable or above: ${rises.length} rises`, leadRows(report)],
    ['Each rise', riseRows(report)],
    ...(policies.length < 2 ? [] : [[`Changed days: ${changedDays.length}`, changedRows(report)] as const]),
    ...(budget === null ? [] : [[`Alert budget of ${policies[0]?.id ?? ''}`, budgetRows(budget)] as const]),
  ];
}
