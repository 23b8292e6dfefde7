import type { Result, SourceFailure, ZoneId } from '@dawn-patrol/contracts';
import { parseNwsAlerts, parseNwsHourly } from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseUacForecast } from '@dawn-patrol/ingestion-uac/parse';
import { z } from 'zod';
import { answerDocuments, type Answer, type Terminal } from '../documents.ts';

/** What `dawn parse` can read, by the name of the payload. */
export const payloadNameSchema = z.enum(['uac', 'nws-hourly', 'nws-alerts', 'snotel']);
export type PayloadName = z.infer<typeof payloadNameSchema>;

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
    'nws-hourly': parseNwsHourly,
    'nws-alerts': parseNwsAlerts,
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
