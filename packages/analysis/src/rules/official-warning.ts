import { zoneOf, type IsoInstant, type WeatherAlert, type ZoneBundle } from '@dawn-patrol/contracts';
import type { OfficialWarningSettings } from '../policy/policy-schema.ts';
import { emptyAsNothing } from '../sources/empty-as-nothing.ts';
import { matched, notEvaluable, notMatched, type Rule, type RuleFinding } from './rule.ts';

/**
 * An avalanche warning of the National Weather Service is in force for the zone. Matched by event
 * or code and by public zone, never by severity, which is Unknown on real avalanche warnings. It
 * holds whether or not there is a forecast.
 */
export const officialWarning: Rule<OfficialWarningSettings> = {
  id: 'official-warning',
  title: 'An avalanche warning is in force for the zone',
  source: 'Operations ladder, 2026-11-20',
  evaluate({ assessment: { bundle }, settings }) {
    const alerts = emptyAsNothing(bundle.alerts);
    if (alerts === null) return notEvaluable(['nws-alerts']);
    if (!alerts.ok) return notEvaluable(['nws-alerts-readable']);
    return findWarnings(alerts.value.alerts, bundle, settings);
  },
};

function findWarnings(
  alerts: readonly WeatherAlert[],
  { zoneId, asOf }: ZoneBundle,
  settings: OfficialWarningSettings,
): RuleFinding {
  const { ugcZones } = zoneOf(zoneId);
  const replaced = replacedIds(alerts);
  const warnings = alerts
    .filter((alert) => isWarning(alert, settings) && !replaced.has(alert.id))
    .map((alert) => ({ alert, standing: standingOf(alert, ugcZones, asOf) }))
    .toSorted((first, second) => (first.alert.id < second.alert.id ? -1 : 1));
  const inForce = warnings.filter(({ standing }) => standing === 'in-force');
  if (inForce.length > 0) return matched({ alerts: inForce.map(describe) });
  const open = warnings.filter(({ standing }) => standing !== 'not-in-force');
  if (open.length === 0) return notMatched({ alerts: [] });
  const missing = openQuestions.filter((question) => open.some(({ standing }) => standing === question));
  return notEvaluable(missing, { alerts: open.map(describe) });
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

function describe({ alert }: { readonly alert: WeatherAlert }): object {
  const { id, event, startsAt, endsAt, ugcZones } = alert;
  return { id, event, startsAt, endsAt, ugcZones };
}
