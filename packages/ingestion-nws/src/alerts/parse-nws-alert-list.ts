import type { Result, SourceFailure, WeatherAlerts } from '@dawn-patrol/contracts';
import { parseNwsAlertsAtom } from './parse-nws-alerts-atom.ts';
import { parseNwsAlerts } from './parse-nws-alerts.ts';
import { parseNwsCap } from './parse-nws-cap.ts';

/**
 * Alerts in whichever form they came: the GeoJSON list, the Atom list that stands in for it when
 * that fails, or one CAP alert. Failures: those of the parser that it is given to.
 */
export function parseNwsAlertList(payload: unknown): Result<WeatherAlerts, SourceFailure> {
  const root = rootOf(payload);
  if (root === 'feed') return parseNwsAlertsAtom(payload);
  return root === 'alert' ? parseNwsCap(payload) : parseNwsAlerts(payload);
}

/** Local name of the root element of an XML text, comments before it passed over; null for anything else. */
function rootOf(payload: unknown): string | null {
  if (typeof payload !== 'string' || !/^[\s\uFEFF]*</.test(payload.slice(0, 100))) return null;
  const head = payload.slice(0, 2000).replaceAll(/<!--[^]*?-->|<\?[^>]*\?>/g, '');
  return /^[\s\uFEFF]*<(?:[\w-]+:)?(feed|alert)[\s>]/.exec(head)?.[1] ?? null;
}
