import { dangerName, type FieldVisit, type IsoInstant, type VisitReason } from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { VisitSettings } from '../policy/synthesis-settings.ts';
import { emptyAsNothing } from '../sources/empty-as-nothing.ts';
import { levelInForce } from './level-in-force.ts';

/**
 * How much a field visit to a zone would tell: an old forecast, few reports, few stations, a high
 * level. Points are the policy's. What is not known counts in full: silence is where a visit tells most.
 */
export function weighVisit(assessment: Assessment, settings: VisitSettings): FieldVisit {
  const { forecastAge, observations, stations } = settings;
  const age = forecastAgeHours(assessment);
  const reports = countReports(assessment, observations.window.value);
  const measuring = countStations(assessment);
  const reasons: VisitReason[] = [
    {
      factor: 'forecast-age',
      value: age,
      unit: 'h',
      points: rounded(
        forecastAge.weight.value * (age === null ? 1 : Math.min(1, age / forecastAge.fullAt.value)),
      ),
    },
    thinness('observations', reports, observations),
    thinness('stations', measuring, stations),
    levelReason(assessment, settings),
  ];
  const score = rounded(reasons.reduce((sum, { points }) => sum + points, 0));
  return { zoneId: assessment.bundle.zoneId, score, reasons };
}

function thinness(
  factor: 'observations' | 'stations',
  count: number | null,
  {
    weight,
    enough,
  }: { readonly weight: { readonly value: number }; readonly enough: { readonly value: number } },
): VisitReason {
  const lacking = count === null ? 1 : Math.max(0, 1 - count / enough.value);
  return { factor, value: count, unit: factor, points: rounded(weight.value * lacking) };
}

function levelReason(assessment: Assessment, { level: points }: VisitSettings): VisitReason {
  const level = levelInForce(assessment);
  return typeof level === 'number'
    ? { factor: 'level', value: level, unit: 'level', points: points[dangerName(level)].value }
    : { factor: 'level', value: null, unit: 'level', points: points.notRated.value };
}

/** Null where there is no forecast, or its time cannot be trusted. */
function forecastAgeHours({ reports: { uac } }: Assessment): number | null {
  return uac.ageHours === null || uac.state === 'invalid' ? null : rounded(Math.max(0, uac.ageHours));
}

/** Stations with good snow values of a day that is not too old; null where none can be used. */
function countStations({ reports: { snotel }, snowpack }: Assessment): number | null {
  if (snowpack === null || (snotel.state !== 'fresh' && snotel.state !== 'ageing')) return null;
  return Math.max(snowpack.snowDepthCm?.count ?? 0, snowpack.sweMm?.count ?? 0);
}

/** Reports from the zone in the window's days; null where there is no list that can be read. */
function countReports({ bundle }: Assessment, windowHours: number): number | null {
  const list = emptyAsNothing(bundle.observations);
  if (list?.ok !== true) return null;
  const last = denverDate.format(Date.parse(bundle.asOf));
  const first = dayBefore(bundle.asOf, windowHours);
  return list.value.observations.filter(
    ({ zoneId, date }) => zoneId === bundle.zoneId && date !== null && date >= first && date <= last,
  ).length;
}

const denverDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Denver',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function dayBefore(asOf: IsoInstant, hours: number): string {
  return denverDate.format(Date.parse(asOf) - hours * 3_600_000);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
