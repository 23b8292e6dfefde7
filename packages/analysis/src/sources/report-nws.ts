import {
  hoursBetween,
  type IsoInstant,
  type Parsed,
  type SourceReport,
  type WeatherAlerts,
  type WeatherForecast,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { isInFuture, stateByAge } from './age.ts';
import { emptyAsNothing } from './empty-as-nothing.ts';
import { inHours, sourceReport } from './source-report.ts';

type Finding = Pick<SourceReport, 'state' | 'reason'> & { readonly referenceAt?: IsoInstant };

/**
 * What the weather is worth at the bundle's moment, by its update time. Alerts that came but could
 * not be read make the source `invalid`; the weather stays usable.
 */
export function reportNws(bundle: ZoneBundle, policy: Policy): SourceReport {
  const { asOf } = bundle;
  const weather = emptyAsNothing(bundle.weather);
  const alerts = emptyAsNothing(bundle.alerts);
  const finding = withAlerts(judgeWeather(weather, asOf, policy), alerts);
  const gap = finding.state !== 'fresh' && finding.state !== 'ageing';
  return sourceReport({ source: 'nws', asOf, ...finding, gap });
}

function judgeWeather(weather: Parsed<WeatherForecast>, asOf: IsoInstant, policy: Policy): Finding {
  if (weather === null) return { state: 'missing', reason: 'No weather forecast came.' };
  if (!weather.ok) {
    return { state: 'invalid', reason: `The weather forecast could not be read. ${weather.failure.message}` };
  }
  const { updatedAt } = weather.value;
  if (updatedAt === null) return { state: 'invalid', reason: 'The weather forecast carries no update time.' };
  const ageHours = hoursBetween(updatedAt, asOf);
  if (isInFuture(updatedAt, asOf, policy)) {
    const reason = `The weather forecast was updated after the moment being judged, by ${inHours(ageHours)}.`;
    return { state: 'invalid', referenceAt: updatedAt, reason };
  }
  const state = stateByAge(ageHours, policy.sourceLimits.nws);
  return {
    state,
    referenceAt: updatedAt,
    reason: `The weather forecast was updated ${inHours(ageHours)} ago.`,
  };
}

function withAlerts(finding: Finding, alerts: Parsed<WeatherAlerts>): Finding {
  if (alerts === null || alerts.ok) return finding;
  const reason = `The alerts could not be read. ${alerts.failure.message} ${finding.reason}`;
  return { ...finding, state: 'invalid', reason };
}
