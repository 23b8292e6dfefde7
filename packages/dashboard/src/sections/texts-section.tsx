import type { ForecastTexts, Zone, ZoneAlert, ZoneForecast } from '@dawn-patrol/contracts';
import { Moment } from '../parts/moment.tsx';
import { printable } from '../words/printable.ts';

const titles = [
  ['bottomLine', 'Bottom line'],
  ['currentConditions', 'Current conditions'],
  ['mountainWeather', 'Mountain weather'],
  ['recentActivity', 'Recent activity'],
] as const satisfies readonly (readonly [keyof ForecastTexts, string])[];

/** The forecaster's own words as plain text, with whose they are and from when. */
export function ForecasterSection({
  forecast,
  zone,
}: {
  readonly forecast: ZoneForecast;
  readonly zone: Zone;
}) {
  const present = titles.flatMap(([key, title]) => {
    const text = forecast.texts[key];
    return text === null || text.trim() === '' ? [] : [{ title, text }];
  });
  if (present.length === 0) return null;
  return (
    <section>
      <h2>In the forecaster’s words</h2>
      <p>
        From the Utah Avalanche Center’s <a href={zone.officialUrl}>{zone.name} forecast</a>
        {forecast.issuedAt === null ? ', undated.' : ', issued '}
        {forecast.issuedAt === null ? null : <Moment at={forecast.issuedAt} />}
      </p>
      {present.map(({ title, text }) => (
        <details>
          <summary>{title}</summary>
          <p class="prose">{printable(text)}</p>
        </details>
      ))}
    </section>
  );
}

/** The alert as it was written for the person on duty, for travellers, and for a text message. */
export function AlertSection({ alert }: { readonly alert: ZoneAlert }) {
  const texts = [
    { title: 'Brief for operations', text: alert.brief.text },
    { title: 'Public alert', text: alert.public?.text ?? null },
    { title: 'Short message', text: alert.short },
  ];
  return (
    <section>
      <h2>Alert texts</h2>
      {texts.map(({ title, text }) =>
        text === null ? (
          <p class="quiet">{title}: none, because no rated forecast and no official warning is in force.</p>
        ) : (
          <details>
            <summary>{title}</summary>
            <pre>{printable(text)}</pre>
          </details>
        ),
      )}
    </section>
  );
}
