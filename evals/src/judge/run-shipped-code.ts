import { findUntraceable, renderAlert, type AlertFacts } from '@dawn-patrol/alerts';
import { decideRawBundle, type DecidedBundle, type Policy } from '@dawn-patrol/analysis';
import { zoneOf, type RawBundle, type SourceParsers, type ZoneAlert } from '@dawn-patrol/contracts';
import { parseNwsAlertList, parseNwsGrid, parseNwsWeather } from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseMapLayer, parseUacForecasts, parseUacObservations } from '@dawn-patrol/ingestion-uac/parse';
import type { Outcome, Stage } from '../scorers/scorer.ts';
import { conclude } from './conclude.ts';
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

/** What was read and decided of a case, before a word of it is written. */
export interface DecidedCase {
  /** As `Outcome['forecast']`. */
  readonly forecast: Outcome['forecast'];
  /** All that the texts are written from. */
  readonly facts: AlertFacts;
  /** As `Outcome['concluded']`. */
  readonly concluded: Outcome['concluded'];
}

/**
 * From the raw payloads of a case to its texts, through the packages that ship and nothing else.
 * @throws StageFailure where the judged code throws, with the stage.
 */
export function runShippedCode(input: RawBundle, policy: Policy): Outcome {
  return tellCase(decideCase(input, policy));
}

/** The first half: from the payloads to the decision. @throws StageFailure */
export function decideCase(input: RawBundle, policy: Policy): DecidedCase {
  const decided = during('decide', () => decideRawBundle(input, { parsers: shippedParsers, policy }));
  const { decision, forecast } = decided;
  return {
    forecast: readForecast(decided),
    facts: { decision, forecast, zone: zoneOf(input.zoneId) },
    concluded: () => during('decide', () => conclude(input, decided, policy)),
  };
}

/** The second half: from the decision to the texts. @throws StageFailure */
export function tellCase({ forecast, facts, concluded }: DecidedCase): Outcome {
  const alert = during('render', () => renderAlert(facts));
  return {
    forecast,
    decision: facts.decision,
    alert,
    concluded,
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
