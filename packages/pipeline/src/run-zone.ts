import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';
import {
  assembleZoneBundle,
  assessZone,
  decide,
  type Assessment,
  type Policy,
  type Region,
} from '@dawn-patrol/analysis';
import { renderAlert } from '@dawn-patrol/alerts';
import type { IsoInstant, Parsed, Snowpack, Zone } from '@dawn-patrol/contracts';
import type { ReadingsProvenance, StoredPayload, ZoneRunRecord } from '@dawn-patrol/store';
import type { Logger } from './logger.ts';
import { kindByMember } from './payload-kinds.ts';
import { sourceParsers } from './source-parsers.ts';
import {
  payloadMembers,
  toRawBundle,
  type Fetched,
  type PayloadMember,
  type PayloadSource,
  type ZonePayloads,
} from './zone-payloads.ts';

/** Station readings with the payload that they came in: revisions are kept beside what they revise. */
export interface MeasuredSnowpack extends ReadingsProvenance {
  readonly snowpack: Snowpack;
}

/** What a run is to keep of a zone. */
export interface ZoneOutcome {
  readonly record: ZoneRunRecord;
  readonly measured: readonly MeasuredSnowpack[];
}

export interface RunZoneInput {
  readonly zone: Zone;
  readonly asOf: IsoInstant;
  readonly traceId: string;
  readonly source: PayloadSource;
  readonly policy: Policy;
  /** Bound to the run, the zone and the trace. */
  readonly logger: Logger;
}

/** A zone half way through its run: judged, and not yet decided. Null: it came to grief, and its outcome says how. */
export interface AssessedZone {
  readonly assessment: Assessment | null;
  /** Decides and renders, once it is known what the other zones are like. */
  readonly conclude: (region: Region) => ZoneOutcome;
}

/**
 * One zone from its payloads to its assessment, as one trace; `conclude` brings it to its alert.
 * Nothing that goes wrong here reaches another zone: an unforeseen error is kept in the record, with
 * everything that was fetched.
 */
export async function assessZoneRun(input: RunZoneInput): Promise<AssessedZone> {
  let payloads: ZonePayloads | null = null;
  try {
    payloads = await input.source.fetchZone(input.zone, input.asOf);
    const fetched = payloads;
    const assessment = judgeZone(input, fetched);
    return {
      assessment,
      conclude: (region) => {
        try {
          return concludeZone(input, fetched, assessment, region);
        } catch (error) {
          return failedZone(input, fetched, error);
        }
      },
    };
  } catch (error) {
    const failed = failedZone(input, payloads, error);
    return { assessment: null, conclude: () => failed };
  }
}

function failedZone(
  { zone, traceId, logger }: RunZoneInput,
  payloads: ZonePayloads | null,
  error: unknown,
): ZoneOutcome {
  const reason = error instanceof Error ? error.message : String(error);
  logger.error({ stage: 'run', err: error }, `${zone.name} could not be finished`);
  const kept = payloads === null ? { payloads: [], failures: [] } : keepPayloads(payloads);
  const nothing = { forecast: null, decision: null, alert: null };
  return { record: { zoneId: zone.id, traceId, ...kept, ...nothing, error: reason }, measured: [] };
}

function judgeZone({ zone, asOf, policy, logger }: RunZoneInput, payloads: ZonePayloads): Assessment {
  const kept = keepPayloads(payloads);
  logger.info(
    { stage: 'ingestion', payloads: kept.payloads.length, failures: kept.failures },
    'payloads read',
  );
  return assessZone(assembleZoneBundle(toRawBundle(zone, asOf, payloads), sourceParsers), policy);
}

function concludeZone(
  { zone, asOf, traceId, policy, logger }: RunZoneInput,
  payloads: ZonePayloads,
  assessment: Assessment,
  region: Region,
): ZoneOutcome {
  const { bundle, products } = assessment;
  const { forecast } = products;
  const decision = decide({ assessment, policy, asOf, region });
  const { baseAction, action, flags, sources } = decision;
  logger.info({ stage: 'analysis', baseAction, action, flags, sources }, 'decided');
  for (const failure of decision.assessment.failures)
    logger.warn({ stage: 'ingestion', failure }, failure.message);

  const alert = renderAlert({ decision, forecast, zone });
  logger.info(
    { stage: 'alerts', template: alert.templateVersion, public: alert.public !== null },
    'rendered',
  );
  return {
    record: {
      zoneId: zone.id,
      traceId,
      ...keepPayloads(payloads),
      forecast,
      decision,
      alert,
      error: null,
    },
    measured: [
      ...measuredBy(bundle.snowpack, payloads.snotel),
      ...measuredBy(bundle.hourlySnowpack, payloads.snotelHourly),
    ],
  };
}

function measuredBy(parsed: Parsed<Snowpack>, { payload }: Fetched): MeasuredSnowpack[] {
  if (parsed?.ok !== true || payload === null) return [];
  return [{ snowpack: parsed.value, fetchedAt: payload.fetchedAt, sha256: payload.sha256 }];
}

function keepPayloads(payloads: ZonePayloads): Pick<ZoneRunRecord, 'payloads' | 'failures'> {
  const stored = payloadMembers.flatMap((member): StoredPayload[] => {
    const { payload, rejected } = payloads[member];
    return [payload, rejected ?? null].flatMap((one) => (one === null ? [] : [toStored(member, one)]));
  });
  const failures = payloadMembers.flatMap((member) => {
    const { failure } = payloads[member];
    return failure === null ? [] : [failure];
  });
  return { payloads: stored, failures };
}

function toStored(member: PayloadMember, payload: FetchedPayload): StoredPayload {
  const { source, url, status, headers, fetchedAt, sha256, text } = payload;
  return {
    source,
    kind: kindByMember[member],
    url,
    status,
    headers: { ...headers },
    fetchedAt,
    sha256,
    body: text,
  };
}
