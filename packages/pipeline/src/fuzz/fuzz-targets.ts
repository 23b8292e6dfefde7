import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, SourceFailure } from '@dawn-patrol/contracts';
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
import { parseMapLayer, parseUacForecasts, parseUacObservations } from '@dawn-patrol/ingestion-uac/parse';
import { bundledRecordings } from '../recording.ts';
import {
  alertsText,
  atomText,
  capText,
  dwmlText,
  gridText,
  mapLayerText,
  observationsText,
} from './base-payloads.ts';

import { findInventions } from './find-inventions.ts';

/** What one payload came to; `inventions` is asked afterwards, so that it does not count as parsing. */
export interface FuzzOutcome {
  readonly ok: boolean;
  readonly inventions: () => readonly string[];
}

/** A parser, and a good payload to damage. */
export interface FuzzTarget {
  readonly name: string;
  readonly format: 'json' | 'xml';
  readonly text: string;
  readonly parse: (payload: string) => FuzzOutcome;
}

const nothing = (): readonly string[] => [];

function target(
  name: string,
  format: FuzzTarget['format'],
  text: string,
  parse: (payload: string) => Result<unknown, SourceFailure>,
): FuzzTarget {
  return { name, format, text, parse: (payload) => ({ ok: parse(payload).ok, inventions: nothing }) };
}

function recorded(file: string): string {
  return readFileSync(join(bundledRecordings, '2026-03-09', 'salt-lake', file), 'utf8');
}

/** Every parser with a payload of its own. */
export function fuzzTargets(): readonly FuzzTarget[] {
  return [
    {
      name: 'uac',
      format: 'json',
      text: recorded('uac.json'),
      parse: (payload) => {
        const result = parseUacForecasts(payload, {});
        return {
          ok: result.ok,
          inventions: result.ok ? () => findInventions(payload, result.value) : nothing,
        };
      },
    },
    target('nws-hourly', 'json', recorded('nws-hourly.json'), parseNwsHourly),
    target('nws-forecast', 'json', recorded('nws-hourly.json'), parseNwsForecast),
    target('nws-grid', 'json', gridText, parseNwsGrid),
    target('nws-alerts', 'json', alertsText, parseNwsAlerts),
    target('nws-alerts-atom', 'xml', atomText, parseNwsAlertsAtom),
    target('nws-cap', 'xml', capText, parseNwsCap),
    target('dwml', 'xml', dwmlText, parseDwml),
    target('snotel', 'json', recorded('snotel.json'), parseSnotel),
    target('uac-observations', 'json', observationsText, parseUacObservations),
    target('map-layer', 'json', mapLayerText, parseMapLayer),
  ];
}
