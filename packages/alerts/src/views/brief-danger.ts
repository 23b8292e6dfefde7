import { assertNever, type Zone, type ZoneForecast } from '@dawn-patrol/contracts';
import type { ForecastStanding } from '../forecast-standing.ts';
import { ratingPhrase } from '../wording/danger-phrase.ts';
import { longLocalTime } from '../wording/denver-time.ts';
import type { ForecastView } from './forecast-view.ts';

/** The published danger in a few words, and what it is worth: never a bare level that is not in force. */
export function dangerSummary(standing: ForecastStanding): string {
  if (standing.kind === 'absent') return 'NO FORECAST';
  const rating = ratingPhrase(standing.forecast.danger.overall);
  switch (standing.kind) {
    case 'in-force':
    case 'not-rated':
      return rating;
    case 'expired':
      return `forecast EXPIRED (said ${rating})`;
    case 'undated':
      return `forecast UNDATED (says ${rating})`;
    case 'invalid':
      return `forecast INVALID (says ${rating})`;
    case 'other-zone':
      return 'NO FORECAST that names this zone';
    case 'not-vouched':
      return `forecast NOT VOUCHED FOR (says ${rating})`;
    default:
      return assertNever(standing, 'standing');
  }
}

/** The danger overall and by band, under the dates that it holds for. Without a forecast: that there is none. */
export function briefDanger(standing: ForecastStanding, zone: Zone, { bands }: ForecastView): string[] {
  if (standing.kind === 'absent')
    return ['No forecast at hand. Nothing is known of the danger: that is no rating, not a calm day.'];
  const { forecast } = standing;
  return [
    ...obstacleLines(standing),
    `Overall: ${ratingPhrase(forecast.danger.overall)}`,
    ...bands.map(({ band, line }) => `${band}: ${line}`),
    datesLine(forecast, zone),
    ...(forecast.texts.specialBulletin === null
      ? []
      : ['The product carries a special bulletin: read it on the official page.']),
  ];
}

function obstacleLines(standing: Exclude<ForecastStanding, { kind: 'absent' }>): string[] {
  switch (standing.kind) {
    case 'in-force':
    case 'not-rated':
      return [];
    case 'expired':
      return ['EXPIRED: the ratings below are no longer in force.'];
    case 'undated':
      return ['UNDATED: nobody can say whether the ratings below are in force.'];
    case 'invalid':
      return ['INVALID: do not rely on the ratings below.'];
    case 'other-zone':
      return [
        `NOT THIS ZONE: the product names ${standing.forecast.zoneId ?? 'no zone'}. Do not rely on the ratings below.`,
      ];
    case 'not-vouched':
      return ['NOT VOUCHED FOR: the state of the source does not support the ratings below.'];
    default:
      return assertNever(standing, 'standing');
  }
}

function datesLine(forecast: ZoneForecast, zone: Zone): string {
  const at = (instant: ZoneForecast['issuedAt']): string =>
    instant === null ? 'at an unknown time' : longLocalTime(instant, zone.timeZone);
  const basis = forecast.expiryBasis === 'assumed-24h' ? ' (assumed: 24 hours from issue)' : '';
  const until =
    forecast.expiresAt === null
      ? 'valid until an unknown time'
      : `valid until ${at(forecast.expiresAt)}${basis}`;
  return `Issued ${at(forecast.issuedAt)}, ${until}`;
}
