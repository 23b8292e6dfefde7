import {
  type IsoInstant,
  type Parsed,
  type SourceReport,
  type WeatherAlerts,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { isInFuture } from './age.ts';
import { alertListFaults } from './alert-list-faults.ts';
import { emptyAsNothing } from './empty-as-nothing.ts';
import { judgeParts, type PartFinding, type PartsFinding, type SourcePart } from './source-part.ts';
import { sourceReport } from './source-report.ts';

/**
 * What the weather is worth at the bundle's moment, by the newer update time of the hourly forecast
 * and the raw grid: either is weather. Alerts that came but could not be read make the source
 * `invalid`; the weather stays usable.
 */
export function reportNws(bundle: ZoneBundle, policy: Policy): SourceReport {
  const { asOf } = bundle;
  const weather = judgeParts([hourlyPart(bundle, policy), gridPart(bundle, policy)], asOf);
  const finding = withAlerts(weather, bundle, policy);
  const gap = finding.state !== 'fresh' && finding.state !== 'ageing';
  return sourceReport({ source: 'nws', asOf, ...finding, gap });
}

function hourlyPart({ weather, asOf }: ZoneBundle, policy: Policy): SourcePart {
  return {
    found: findUpdate(weather, asOf, policy),
    limits: policy.sourceLimits.nws,
    owed: true,
    words: wordsFor('hourly weather forecast'),
  };
}

function gridPart({ grid, asOf }: ZoneBundle, policy: Policy): SourcePart {
  return {
    found: findUpdate(grid, asOf, policy),
    limits: policy.sourceLimits.nws,
    owed: false,
    words: wordsFor('weather grid'),
  };
}

function findUpdate(
  parsed: Parsed<{ readonly updatedAt: IsoInstant | null }>,
  asOf: IsoInstant,
  policy: Policy,
): PartFinding {
  const payload = emptyAsNothing(parsed);
  if (payload === null) return { kind: 'absent' };
  if (!payload.ok) return { kind: 'unreadable', message: payload.failure.message };
  const { updatedAt } = payload.value;
  if (updatedAt === null) return { kind: 'undated' };
  return { kind: isInFuture(updatedAt, asOf, policy) ? 'future' : 'dated', at: updatedAt };
}

function wordsFor(name: string): SourcePart['words'] {
  return {
    absent: `No ${name} came.`,
    unreadable: `The ${name} could not be read.`,
    undated: `The ${name} carries no update time.`,
    future: `The ${name} was updated after the moment being judged,`,
    dated: `The ${name} was updated`,
  };
}

function withAlerts(finding: PartsFinding, { alerts, asOf }: ZoneBundle, policy: Policy): PartsFinding {
  const list = emptyAsNothing(alerts);
  if (list === null) return finding;
  if (!list.ok) {
    const reason = `The alerts could not be read. ${list.failure.message} ${finding.reason}`;
    return { ...finding, state: 'invalid', reason };
  }
  return { ...finding, reason: [finding.reason, ...listSentences(list.value, asOf, policy)].join(' ') };
}

function listSentences(alerts: WeatherAlerts, asOf: IsoInstant, policy: Policy): string[] {
  const faults = alertListFaults(alerts, asOf, policy);
  return [
    ...(faults.includes('nws-alerts-current') ? ['The list of alerts is not of this moment.'] : []),
    ...(faults.includes('nws-alerts-complete') ? ['The list of alerts is not complete.'] : []),
  ];
}
