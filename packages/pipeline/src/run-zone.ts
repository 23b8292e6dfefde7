import { decideRawBundle, type Policy } from '@dawn-patrol/analysis';
import { renderAlert } from '@dawn-patrol/alerts';
import type { IsoInstant, Zone } from '@dawn-patrol/contracts';
import type { PayloadKind, StoredPayload, ZoneRunRecord } from '@dawn-patrol/store';
import type { Logger } from './logger.ts';
import { sourceParsers } from './source-parsers.ts';
import {
  payloadMembers,
  toRawBundle,
  type PayloadMember,
  type PayloadSource,
  type ZonePayloads,
} from './zone-payloads.ts';

const kindByMember = {
  uac: 'uac-forecast',
  previousUac: 'uac-previous',
  nwsHourly: 'nws-hourly',
  nwsGrid: 'nws-grid',
  nwsAlerts: 'nws-alerts',
  snotel: 'snotel-daily',
  snotelHourly: 'snotel-hourly',
  uacObservations: 'uac-observations',
  mapLayer: 'map-layer',
} as const satisfies Record<PayloadMember, PayloadKind>;

export interface RunZoneInput {
  readonly zone: Zone;
  readonly asOf: IsoInstant;
  readonly traceId: string;
  readonly source: PayloadSource;
  readonly policy: Policy;
  /** Bound to the run, the zone and the trace. */
  readonly logger: Logger;
}

/**
 * One zone from its payloads to its alert, as one trace. Nothing that goes wrong here reaches
 * another zone: an unforeseen error is kept in the record, with everything that was fetched.
 */
export async function runZone(input: RunZoneInput): Promise<ZoneRunRecord> {
  const { zone, asOf, traceId, source, logger } = input;
  let payloads: ZonePayloads | null = null;
  try {
    payloads = await source.fetchZone(zone, asOf);
    return judgeZone(input, payloads);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ stage: 'run', err: error }, `${zone.name} could not be finished`);
    return {
      zoneId: zone.id,
      traceId,
      ...(payloads === null ? { payloads: [], failures: [] } : keepPayloads(payloads)),
      forecast: null,
      decision: null,
      alert: null,
      error: reason,
    };
  }
}

function judgeZone(input: RunZoneInput, payloads: ZonePayloads): ZoneRunRecord {
  const { zone, asOf, traceId, policy, logger } = input;
  const kept = keepPayloads(payloads);
  logger.info(
    { stage: 'ingestion', payloads: kept.payloads.length, failures: kept.failures },
    'payloads read',
  );

  const { bundle, decision } = decideRawBundle(toRawBundle(zone, asOf, payloads), {
    parsers: sourceParsers,
    policy,
  });
  const { baseAction, action, flags, sources } = decision;
  logger.info({ stage: 'analysis', baseAction, action, flags, sources }, 'decided');
  for (const failure of decision.assessment.failures)
    logger.warn({ stage: 'ingestion', failure }, failure.message);

  const forecast = bundle.forecasts?.ok === true ? (bundle.forecasts.value[0] ?? null) : null;
  const alert = renderAlert({ decision, forecast, zone });
  logger.info(
    { stage: 'alerts', template: alert.templateVersion, public: alert.public !== null },
    'rendered',
  );
  return { zoneId: zone.id, traceId, ...kept, forecast, decision, alert, error: null };
}

function keepPayloads(payloads: ZonePayloads): Pick<ZoneRunRecord, 'payloads' | 'failures'> {
  const stored = payloadMembers.flatMap((member): StoredPayload[] => {
    const { payload } = payloads[member];
    if (payload === null) return [];
    const { source, url, status, fetchedAt, sha256, text } = payload;
    return [{ source, kind: kindByMember[member], url, status, fetchedAt, sha256, body: text }];
  });
  const failures = payloadMembers.flatMap((member) => {
    const { failure } = payloads[member];
    return failure === null ? [] : [failure];
  });
  return { payloads: stored, failures };
}
