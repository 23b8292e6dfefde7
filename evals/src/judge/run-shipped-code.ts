import { findUntraceable, renderAlert } from '@dawn-patrol/alerts';
import { decideRawBundle, type Policy } from '@dawn-patrol/analysis';
import { zoneOf, type RawBundle, type SourceParsers, type ZoneBundle } from '@dawn-patrol/contracts';
import { parseNwsAlerts, parseNwsHourly } from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseUacForecasts } from '@dawn-patrol/ingestion-uac/parse';
import type { Outcome } from '../scorers/scorer.ts';

const parsers: SourceParsers = {
  uac: parseUacForecasts,
  nwsHourly: parseNwsHourly,
  nwsAlerts: parseNwsAlerts,
  snotel: parseSnotel,
};

/** From the raw payloads of a case to its texts, through the packages that ship and nothing else. */
export function runShippedCode(input: RawBundle, policy: Policy): Outcome {
  const { bundle, decision } = decideRawBundle(input, { parsers, policy });
  const newest = newestForecast(bundle);
  const facts = {
    decision,
    forecast: newest?.ok === true ? newest.value : null,
    zone: zoneOf(input.zoneId),
  };
  const alert = renderAlert(facts);
  const said = [alert.public?.subject, alert.public?.text, alert.short].join('\n');
  return { forecast: newest, decision, alert, untraceable: findUntraceable(said, facts) };
}

function newestForecast({ forecasts }: ZoneBundle): Outcome['forecast'] {
  if (forecasts === null || !forecasts.ok) return forecasts;
  const [newest] = forecasts.value;
  return newest === undefined ? null : { ok: true, value: newest };
}
