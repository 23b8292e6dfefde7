import {
  ratedAt,
  succeed,
  type DangerLevel,
  type Signal,
  type ZoneBundle,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import type { Assessment } from '../assessment.ts';
import { assessZone } from '../assess-zone.ts';
import type { SignalId } from '../policy/signal-id.ts';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { buildBundle } from './build-bundle.ts';

export function buildSignal(id: SignalId, state: Signal['state'], cells: Signal['cells'] = []): Signal {
  return { id, state, cells, readings: [], ...(state === 'not-evaluable' ? { missing: ['snotel'] } : {}) };
}

/** Every signal that a rule can listen to, calm, but for those given. */
export function buildSignals(ids: readonly SignalId[], ...given: readonly Signal[]): Signal[] {
  return ids.map((id) => given.find((signal) => signal.id === id) ?? buildSignal(id, 'calm'));
}

/** A zone at a published level with these signals, at the moment of `buildBundle`. */
export function buildZone(
  zoneId: ZoneId,
  level: DangerLevel | null,
  fields: {
    readonly signals?: readonly Signal[];
    readonly policy?: Assessment['policy'];
    readonly bundle?: Partial<ZoneBundle>;
  } = {},
): Assessment {
  const { signals, policy = defaultPolicy, bundle } = fields;
  const forecasts = level === null ? null : succeed([buildForecast({ zoneId, overall: ratedAt(level) })]);
  const assessment = assessZone(
    buildBundle({ zoneId, forecasts, previousForecasts: null, ...bundle }),
    policy,
  );
  return signals === undefined ? assessment : { ...assessment, signals };
}
