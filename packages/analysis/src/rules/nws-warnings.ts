import { zoneOf, type IsoInstant, type WeatherAlert } from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { OfficialWarningSettings } from '../policy/rule-settings.ts';
import { alertListFaults } from '../sources/alert-list-faults.ts';
import { emptyAsNothing } from '../sources/empty-as-nothing.ts';
import type { WarningFinding } from './warning-finding.ts';

/**
 * The avalanche warnings of the National Weather Service for the zone. A list without one says that
 * there is none only when it is complete and of this moment.
 */
export function nwsWarnings(
  { bundle: { alerts: parsed, asOf, zoneId }, policy }: Assessment,
  settings: OfficialWarningSettings,
): WarningFinding {
  const list = emptyAsNothing(parsed);
  if (list === null) return { inForce: false, missing: ['nws-alerts'], evidence: {} };
  if (!list.ok) return { inForce: false, missing: ['nws-alerts-readable'], evidence: {} };
  const warnings = judgeWarnings(list.value.alerts, { ugcZones: zoneOf(zoneId).ugcZones, asOf, settings });
  const inForce = warnings.filter(({ standing }) => standing === 'in-force');
  if (inForce.length > 0) return { inForce: true, missing: [], evidence: { alerts: inForce.map(describe) } };
  const open = warnings.filter(({ standing }) => standing !== 'not-in-force');
  return {
    inForce: false,
    missing: [
      ...alertListFaults(list.value, asOf, policy),
      ...openQuestions.filter((question) => open.some(({ standing }) => standing === question)),
    ],
    evidence: { alerts: open.map(describe) },
  };
}

interface Place {
  readonly ugcZones: readonly string[];
  readonly asOf: IsoInstant;
  readonly settings: OfficialWarningSettings;
}

interface JudgedWarning {
  readonly alert: WeatherAlert;
  readonly standing: Standing;
}

function judgeWarnings(
  alerts: readonly WeatherAlert[],
  { ugcZones, asOf, settings }: Place,
): JudgedWarning[] {
  const replaced = replacedIds(alerts);
  return alerts
    .filter((alert) => isWarning(alert, settings) && !replaced.has(alert.id))
    .map((alert) => ({ alert, standing: standingOf(alert, ugcZones, asOf) }))
    .toSorted((first, second) => (first.alert.id < second.alert.id ? -1 : 1));
}

function isWarning({ event, eventCodes }: WeatherAlert, settings: OfficialWarningSettings): boolean {
  const sameEvent = event.trim().toLowerCase() === settings.event.toLowerCase();
  return sameEvent || eventCodes.some((code) => settings.eventCodes.includes(code.trim().toUpperCase()));
}

/** Alerts that a later message of the same payload cancels or updates. A test or exercise replaces nothing. */
function replacedIds(alerts: readonly WeatherAlert[]): ReadonlySet<string> {
  return new Set(
    alerts
      .filter(({ status }) => status === 'actual')
      .filter(({ messageType }) => messageType === 'cancel' || messageType === 'update')
      .flatMap(({ id, references }) => references.filter((reference) => reference !== id)),
  );
}

/** What an alert may leave unsaid, so that nobody can tell whether it is in force. */
const openQuestions = ['alert-status', 'alert-zones', 'alert-times'] as const;
type Standing = 'in-force' | 'not-in-force' | (typeof openQuestions)[number];

/** Whether a warning holds at a moment. What it leaves unsaid stays open, unless what it does say is a no. */
function standingOf(alert: WeatherAlert, ugcZones: readonly string[], asOf: IsoInstant): Standing {
  const { status, startsAt, endsAt } = alert;
  const elsewhere = alert.ugcZones.length > 0 && !alert.ugcZones.some((zone) => ugcZones.includes(zone));
  const unreal = (status !== 'actual' && status !== 'unknown') || alert.messageType === 'cancel';
  const tooEarly = startsAt !== null && startsAt > asOf;
  const over = endsAt !== null && endsAt <= asOf;
  if (elsewhere || unreal || tooEarly || over) return 'not-in-force';
  if (status === 'unknown') return 'alert-status';
  if (alert.ugcZones.length === 0) return 'alert-zones';
  return startsAt === null || endsAt === null ? 'alert-times' : 'in-force';
}

function describe({ alert }: JudgedWarning): object {
  const { id, event, startsAt, endsAt, ugcZones } = alert;
  return { id, event, startsAt, endsAt, ugcZones };
}
