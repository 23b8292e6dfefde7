import {
  zoneOf,
  type FieldObservation,
  type FieldObservations,
  type IsoInstant,
  type Signal,
  type Zone,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { emptyAsNothing } from '../sources/empty-as-nothing.ts';
import { notEvaluable } from './signal-state.ts';

const id = 'recent-avalanches';
const basis = 'reported';
const hoursPerDay = 24;
const millisecondsPerDay = 86_400_000;

/**
 * Avalanches that people reported from the zone. Reports carry a date and no time, so whole days
 * count: that of the moment and as many before it as the window touches; two for 48 hours, which
 * reaches back at most 72 hours. A date still to come is not counted.
 *
 * The center lists its newest reports only. None is `calm` only where the list has reports, of any
 * zone, both from the window and from before it, and every avalanche in it has a zone and a date.
 */
export function assessRecentAvalanches({ observations, zoneId, asOf }: ZoneBundle, policy: Policy): Signal {
  const list = emptyAsNothing(observations);
  if (list === null) return notEvaluable(id, ['uac-observations']);
  if (!list.ok) return notEvaluable(id, ['uac-observations-readable']);
  const { window, elevated, critical } = policy.signals.recentAvalanches;
  const days = daysOf(window.value, asOf, zoneOf(zoneId));
  const count = list.value.observations.filter(
    (report) => report.kind === 'avalanche' && report.zoneId === zoneId && isWithin(report, days),
  ).length;
  const readings = [{ quantity: id, value: count, unit: 'avalanches', at: asOf }];
  if (count >= critical.value) return { id, state: 'critical', cells: [], readings, basis };
  if (count >= elevated.value) return { id, state: 'elevated', cells: [], readings, basis };
  const missing = openQuestions(list.value, days, zoneId);
  return missing.length > 0 ? notEvaluable(id, missing) : { id, state: 'calm', cells: [], readings, basis };
}

interface Days {
  readonly first: string;
  readonly last: string;
}

const localDates = {
  'America/Denver': new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/Denver',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }),
} as const satisfies Record<Zone['timeZone'], Intl.DateTimeFormat>;

function daysOf(windowHours: number, asOf: IsoInstant, { timeZone }: Zone): Days {
  const last = localDates[timeZone].format(Date.parse(asOf));
  const before = Math.ceil(windowHours / hoursPerDay) * millisecondsPerDay;
  return { first: new Date(Date.parse(`${last}T00:00:00Z`) - before).toISOString().slice(0, 10), last };
}

function isWithin({ date }: FieldObservation, { first, last }: Days): boolean {
  return date !== null && date >= first && date <= last;
}

function openQuestions({ observations }: FieldObservations, days: Days, zoneId: Zone['id']): string[] {
  const avalanches = observations.filter(({ kind }) => kind !== 'observation');
  const undated = avalanches.some((report) => report.zoneId === zoneId && report.date === null);
  const unplaced = avalanches.some(
    (report) => report.zoneId === null && (report.date === null || isWithin(report, days)),
  );
  const unnamed = avalanches.some(
    (report) => report.zoneId === zoneId && report.kind === 'unknown' && isWithin(report, days),
  );
  const current = observations.some((report) => isWithin(report, days));
  const reachesBack = observations.some(({ date }) => date !== null && date < days.first);
  return [
    ...(current ? [] : ['uac-observations-current']),
    ...(reachesBack ? [] : ['uac-observations-complete']),
    ...(undated ? ['observation-dates'] : []),
    ...(unplaced ? ['observation-zones'] : []),
    ...(unnamed ? ['observation-kinds'] : []),
  ];
}
