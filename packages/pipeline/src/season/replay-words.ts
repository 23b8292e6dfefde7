import type { Lead, PublishedRise, ReplayReport } from '@dawn-patrol/analysis';
import {
  assertNever,
  dangerName,
  zoneIdSchema,
  zoneIds,
  zoneOf,
  type DangerLevel,
} from '@dawn-patrol/contracts';

/** The words that the table and the page of a replay share. */

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function zoneName(zone: string): string {
  const id = zoneIdSchema.safeParse(zone);
  return id.success ? zoneOf(id.data).name : zone;
}

/** "17 Feb 2026" */
export function dateWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}

export function levelWords(level: DangerLevel | null): string {
  return level === null ? 'not rated' : `${level} ${dangerName(level)}`;
}

/** "24 h before", "at least 48 h before", "with the rise", "not called". */
export function leadWords(lead: Lead | null, what: 'called' | 'sent'): string {
  if (lead === null) return `not ${what}`;
  if (lead.hours === 0) return 'with the rise';
  return `${lead.atLeast ? 'at least ' : ''}${hourWords(lead.hours)} before`;
}

export function hourWords(hours: number): string {
  return `${Math.round(hours * 10) / 10} h`;
}

export function notEvaluableWords(reason: NonNullable<PublishedRise['notEvaluable']>): string {
  switch (reason) {
    case 'days-before-missing':
      return 'the days before are missing';
    case 'unrated-before':
      return 'not rated before';
    default:
      return assertNever(reason, 'reason');
  }
}

/** "rapid-rise: auto-send → auto-send-urgent"; the other policy's moves are said to be its. */
export function becauseWords({ because }: ReplayReport['changedDays'][number], against: string): string {
  return because
    .map(({ side, by, from, to }) => `${by}: ${from} → ${to}${side === 'against' ? ` (in ${against})` : ''}`)
    .join('; ');
}

/** North to south; a name that is no zone of Utah comes after them. */
export function northToSouth(one: { readonly zone: string }, other: { readonly zone: string }): number {
  return place(one.zone) - place(other.zone);
}

function place(zone: string): number {
  const index = zoneIds.findIndex((id) => id === zone);
  return index === -1 ? zoneIds.length : index;
}

/** "56 of 325 judgements are of earlier winters (before 1 Oct 2025)"; null when all are of one winter. */
export function earlierWintersWords({ totals: { winters, judged } }: ReplayReport): string | null {
  const newest = winters.at(-1);
  if (newest === undefined || winters.length === 1) return null;
  return `${judged - newest.judged} of ${judged} judgements are of earlier winters, each judged at its own moment; --from ${newest.from} leaves them out.`;
}
