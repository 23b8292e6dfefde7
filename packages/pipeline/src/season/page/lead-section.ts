import { summarizeLeads, type LeadCount, type PublishedRise, type ReplayReport } from '@dawn-patrol/analysis';
import {
  dateWords,
  hourWords,
  leadWords,
  northToSouth,
  notEvaluableWords,
  zoneName,
} from '../replay-words.ts';
import { htmlTable, type Cell } from './html-table.ts';
import { levelChip } from './level-chip.ts';

/** How early each policy was: a summary, and each published rise. */
export function leadSection(report: ReplayReport): string {
  return `<h2>Lead time before a published rise</h2>
<p class="quiet">A rise is a product of Considerable or above that is rated higher than the zone's product before it. A lead counts the hours in which the policy had called a person, or had sent, without interruption up to the rise.</p>
${summary(report)}
${eachRise(report)}`;
}

function summary({ policies, rises }: ReplayReport): string {
  const rows = policies.flatMap(({ id }, index) => {
    const { called, sent, notEvaluable } = summarizeLeads(rises, index);
    return [
      leadRow(`${id} called a person`, called, notEvaluable),
      leadRow(`${id} sent`, sent, notEvaluable),
    ];
  });
  const headings = ['policy', 'before', 'with the rise', 'not', 'not evaluable', 'median lead where before'];
  return htmlTable({ caption: `${rises.length} published rises`, headings, rows });
}

function leadRow(name: string, count: LeadCount, notEvaluable: number): Cell[] {
  const { before, atRise, never, medianHours } = count;
  return [name, before, atRise, never, notEvaluable, medianHours === null ? '-' : hourWords(medianHours)];
}

function eachRise({ policies, rises }: ReplayReport): string {
  const headings = policies.flatMap(({ id }) => [`${id}: called`, `${id}: sent`]);
  return htmlTable({
    caption: 'Each rise',
    stacked: true,
    headings: ['rise', 'published', ...headings],
    rows: rises.toSorted(northToSouth).map((rise) => riseRow(rise, policies.length)),
  });
}

function riseRow(rise: PublishedRise, policies: number): Cell[] {
  const { zone, date, fromLevel, toLevel, leads, notEvaluable } = rise;
  const published = {
    html: `<span class="whole">${levelChip(fromLevel).html} → ${levelChip(toLevel).html}</span>`,
  };
  const words = leads?.flatMap(({ called, sent }) => [leadWords(called, 'called'), leadWords(sent, 'sent')]);
  const unknown = notEvaluable === null ? '' : `not evaluable: ${notEvaluableWords(notEvaluable)}`;
  const cells = words ?? Array.from({ length: 2 * policies }, () => unknown);
  return [`${zoneName(zone)}, ${dateWords(date)}`, published, ...cells];
}
