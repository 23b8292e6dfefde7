import type { IsoInstant, ZoneForecast } from '@dawn-patrol/contracts';
import { relativeWords } from '../words/time-words.ts';
import { Moment } from './moment.tsx';

interface ForecastDatesProps {
  readonly forecast: ZoneForecast;
  readonly judgedAt: IsoInstant;
}

/** When the forecast was issued and until when it holds, seen from the page's moment. */
export function ForecastDates({ forecast, judgedAt }: ForecastDatesProps) {
  const { issuedAt, expiresAt, expiryBasis } = forecast;
  return (
    <p class="dates">
      {issuedAt === null ? (
        'Issued at an unknown time'
      ) : (
        <>
          Issued <Moment at={issuedAt} short />, {relativeWords(issuedAt, judgedAt)}
        </>
      )}
      {' · '}
      {expiresAt === null ? (
        'no end of validity known'
      ) : (
        <>
          {expiresAt <= judgedAt ? 'expired' : 'valid until'} <Moment at={expiresAt} short />
        </>
      )}
      {expiryBasis === 'assumed-24h' ? ' (24 h assumed)' : ''}
    </p>
  );
}
