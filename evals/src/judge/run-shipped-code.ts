import { findUntraceable, renderAlert } from '@dawn-patrol/alerts';
import { decideRawBundle, type DecidedBundle, type Policy } from '@dawn-patrol/analysis';
import { zoneOf, type RawBundle, type SourceParsers } from '@dawn-patrol/contracts';
import { parseNwsAlertList, parseNwsGrid, parseNwsWeather } from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseMapLayer, parseUacForecasts, parseUacObservations } from '@dawn-patrol/ingestion-uac/parse';
import type { Outcome } from '../scorers/scorer.ts';

/** The parsers that ship. */
export const shippedParsers: SourceParsers = {
  uac: parseUacForecasts,
  nwsHourly: parseNwsWeather,
  nwsGrid: parseNwsGrid,
  nwsAlerts: parseNwsAlertList,
  snotel: parseSnotel,
  uacObservations: parseUacObservations,
  mapLayer: parseMapLayer,
};

/** From the raw payloads of a case to its texts, through the packages that ship and nothing else. */
export function runShippedCode(input: RawBundle, policy: Policy): Outcome {
  const decided = decideRawBundle(input, { parsers: shippedParsers, policy });
  const { decision, forecast } = decided;
  const facts = { decision, forecast, zone: zoneOf(input.zoneId) };
  const alert = renderAlert(facts);
  const said = [alert.public?.subject, alert.public?.text, alert.short].join('\n');
  return { forecast: readForecast(decided), decision, alert, untraceable: findUntraceable(said, facts) };
}

/** The forecast that the decision rests on, or why there is none. */
function readForecast({ bundle: { forecasts }, forecast }: DecidedBundle): Outcome['forecast'] {
  if (forecasts?.ok === false) return forecasts;
  return forecast === null ? null : { ok: true, value: forecast };
}
