import type { Result, SourceFailure, ZoneId } from '@dawn-patrol/contracts';
import {
  parseDwml,
  parseNwsAlerts,
  parseNwsAlertsAtom,
  parseNwsCap,
  parseNwsForecast,
  parseNwsGrid,
  parseNwsHourly,
} from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseMapLayer, parseUacForecast, parseUacObservations } from '@dawn-patrol/ingestion-uac/parse';
import { answerDocuments, type Answer, type Terminal } from '../documents.ts';
import type { PayloadName } from '../payload-names.ts';

export interface ParseOptions {
  readonly files: readonly string[];
  readonly ndjson: boolean;
  /** For `uac`: the zone that the payload should be of. */
  readonly zoneId?: ZoneId;
}

/** `dawn parse`: raw payloads to domain values, a failure answered by `{ ok: false, failure }`. */
export function parseCommand(
  terminal: Terminal,
  payload: PayloadName,
  options: ParseOptions,
): Promise<0 | 1> {
  const { files, ndjson, zoneId } = options;
  const read: Record<PayloadName, (document: string) => Result<object, SourceFailure>> = {
    uac: (document) => parseUacForecast(document, zoneId === undefined ? {} : { zoneId }),
    'uac-observations': parseUacObservations,
    'map-layer': parseMapLayer,
    'nws-hourly': parseNwsHourly,
    'nws-forecast': parseNwsForecast,
    'nws-grid': parseNwsGrid,
    'nws-alerts': parseNwsAlerts,
    'nws-alerts-atom': parseNwsAlertsAtom,
    'nws-cap': parseNwsCap,
    dwml: parseDwml,
    snotel: parseSnotel,
  };
  return answerDocuments(terminal, {
    files,
    ndjson,
    answer: (document) => toAnswer(read[payload](document)),
  });
}

function toAnswer(result: Result<object, SourceFailure>): Answer {
  return result.ok ? { ok: true, ...result.value } : result;
}
