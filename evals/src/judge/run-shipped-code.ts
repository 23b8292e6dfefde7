import { findUntraceable, renderAlert, type AlertFacts } from '@dawn-patrol/alerts';
import { decideRawBundle, type DecidedBundle, type Policy } from '@dawn-patrol/analysis';
import { zoneOf, type RawBundle, type SourceParsers, type ZoneAlert } from '@dawn-patrol/contracts';
import { parseNwsAlertList, parseNwsGrid, parseNwsWeather } from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseMapLayer, parseUacForecasts, parseUacObservations } from '@dawn-patrol/ingestion-uac/parse';
import type { Outcome, Stage } from '../scorers/scorer.ts';
import { StageFailure } from './stage-failure.ts';

/** The parsers that ship; what one throws carries its stage. */
export const shippedParsers: SourceParsers = {
  uac: (payload, options) => during('parse', () => parseUacForecasts(payload, options)),
  nwsHourly: (payload) => during('parse', () => parseNwsWeather(payload)),
  nwsGrid: (payload) => during('parse', () => parseNwsGrid(payload)),
  nwsAlerts: (payload) => during('parse', () => parseNwsAlertList(payload)),
  snotel: (payload) => during('parse', () => parseSnotel(payload)),
  uacObservations: (payload) => during('parse', () => parseUacObservations(payload)),
  mapLayer: (payload) => during('parse', () => parseMapLayer(payload)),
};

/**
 * From the raw payloads of a case to its texts, through the packages that ship and nothing else.
 * @throws StageFailure where the judged code throws, with the stage.
 */
export function runShippedCode(input: RawBundle, policy: Policy): Outcome {
  const decided = during('decide', () => decideRawBundle(input, { parsers: shippedParsers, policy }));
  const { decision, forecast } = decided;
  const facts = { decision, forecast, zone: zoneOf(input.zoneId) };
  const alert = during('render', () => renderAlert(facts));
  return {
    forecast: readForecast(decided),
    decision,
    alert,
    untraceable: () => during('render', () => untraceableIn(alert, facts)),
  };
}

/** Looked for here once more: the texts are not to be believed because the renderer let them pass. */
function untraceableIn(alert: ZoneAlert, facts: AlertFacts): readonly string[] {
  return findUntraceable([alert.public?.subject, alert.public?.text, alert.short].join('\n'), facts);
}

function during<Value>(stage: Stage, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof StageFailure ? error : new StageFailure(stage, error);
  }
}

/** The forecast that the decision rests on, or why there is none. */
function readForecast({ bundle: { forecasts }, forecast }: DecidedBundle): Outcome['forecast'] {
  if (forecasts?.ok === false) return forecasts;
  return forecast === null ? null : { ok: true, value: forecast };
}
