import { summarizeLeads, type LeadCount, type PublishedRise, type ReplayReport } from '@dawn-patrol/analysis';
import {
  dateWords,
  hourWords,
  leadWords,
  levelWords,
  northToSouth,
  notEvaluableWords,
  zoneName,
} from '../replay-words.ts';

/** How early each policy was, summed up over all rises. */
export function leadRows({ policies, rises }: ReplayReport): string[][] {
  const rows = policies.flatMap(({ id }, index) => {
    const { called, sent, notEvaluable } = summarizeLeads(rises, index);
    return [
      leadRow([id, 'called a person'], called, notEvaluable),
      leadRow([id, 'sent'], sent, notEvaluable),
    ];
  });
  const headings = ['before', 'with the rise', 'not', 'not evaluable', 'median lead where before'];
  return [['policy', 'had', ...headings], ...rows];
}

function leadRow(name: readonly string[], count: LeadCount, notEvaluable: number): string[] {
  const { before, atRise, never, medianHours } = count;
  const median = medianHours === null ? '-' : hourWords(medianHours);
  return [...name, ...[before, atRise, never, notEvaluable].map(String), median];
}

/** Each rise, with the lead of each policy. */
export function riseRows({ policies, rises }: ReplayReport): string[][] {
  const headings = policies.flatMap(({ id }) => [`${id} called`, 'sent']);
  return [['zone', 'date', 'published', ...headings], ...rises.toSorted(northToSouth).map(riseRow)];
}

function riseRow({ zone, date, fromLevel, toLevel, leads, notEvaluable }: PublishedRise): string[] {
  const cells = leads?.flatMap(({ called, sent }) => [leadWords(called, 'called'), leadWords(sent, 'sent')]);
  const unknown = notEvaluable === null ? '' : `not evaluable: ${notEvaluableWords(notEvaluable)}`;
  const rise = `${levelWords(fromLevel)} → ${levelWords(toLevel)}`;
  return [zoneName(zone), dateWords(date), rise, ...(cells ?? [unknown])];
}
