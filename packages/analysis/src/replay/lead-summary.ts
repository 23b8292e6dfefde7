import { median } from '../signals/median.ts';
import type { Lead, PublishedRise } from './published-rise.ts';

/** How early one policy was, over all rises of which the days before are known. */
export interface LeadSummary {
  readonly rises: number;
  /** Of these, nothing can be said. */
  readonly notEvaluable: number;
  readonly called: LeadCount;
  readonly sent: LeadCount;
}

/** Rises by when the policy was there. */
export interface LeadCount {
  readonly before: number;
  /** From the rise itself, and no earlier. */
  readonly atRise: number;
  readonly never: number;
  /** Median over the rises before which the policy was there, hours; null when there is none. Some may be longer: their beginning is not known. */
  readonly medianHours: number | null;
}

/** Sums up the leads of the policy at that place. */
export function summarizeLeads(rises: readonly PublishedRise[], policy: number): LeadSummary {
  const leads = rises.flatMap(({ leads }) => leads?.[policy] ?? []);
  return {
    rises: rises.length,
    notEvaluable: rises.length - leads.length,
    called: countLeads(leads.map(({ called }) => called)),
    sent: countLeads(leads.map(({ sent }) => sent)),
  };
}

function countLeads(leads: readonly (Lead | null)[]): LeadCount {
  const hours = leads.flatMap((lead) => (lead === null ? [] : [lead.hours]));
  const before = hours.filter((lead) => lead > 0);
  return {
    before: before.length,
    atRise: hours.length - before.length,
    never: leads.length - hours.length,
    medianHours: median(before),
  };
}
