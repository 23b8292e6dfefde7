import {
  zoneIds,
  type Action,
  type Decision,
  type RegionSynthesis,
  type SourceReport,
  type SourceState,
  type ZoneAlert,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { buildForecast, instant } from '@dawn-patrol/contracts/testing';
import type { CachedResponse } from './cached-response.ts';
import { sha256Of } from './content-sha256.ts';
import type { RunRecord, ZoneRunRecord } from './run-record.ts';
import type { StoredPayload } from './stored-payload.ts';

/** Builders of stored records for the tests of other packages. Every field has a plain default. */

const morning = instant('2026-03-06T15:00:00Z');

/** A payload whose hash is that of its body. */
export function buildPayload(fields: Partial<Omit<StoredPayload, 'sha256'>> = {}): StoredPayload {
  const body = fields.body ?? '{"advisories":[]}';
  return {
    source: 'uac',
    kind: 'uac-forecast',
    url: 'https://utahavalanchecenter.org/forecast/salt-lake/json',
    status: 200,
    fetchedAt: morning,
    ...fields,
    body,
    sha256: sha256Of(body),
  };
}

/** An answer of api.weather.gov with both validators, whose hash is that of its body. */
export function buildCachedResponse(fields: Partial<Omit<CachedResponse, 'sha256'>> = {}): CachedResponse {
  const text = fields.text ?? '{"periods":[]}';
  return {
    url: 'https://api.weather.gov/gridpoints/SLC/113,169/forecast/hourly',
    accept: 'application/geo+json',
    etag: '"a"',
    lastModified: 'Fri, 06 Mar 2026 14:10:50 GMT',
    status: 200,
    headers: { etag: '"a"', 'content-type': 'application/geo+json' },
    fetchedAt: morning,
    ...fields,
    text,
    sha256: sha256Of(text),
  };
}

export function buildSourceReport(
  source: SourceReport['source'],
  state: SourceState,
  fields: Partial<SourceReport> = {},
): SourceReport {
  const known = state === 'fresh' || state === 'ageing' || state === 'expired';
  return {
    source,
    state,
    referenceAt: known ? instant('2026-03-06T14:10:50Z') : null,
    ageHours: known ? 0.8 : null,
    gap: state === 'missing',
    reason: `${source} is ${state}`,
    ...fields,
  };
}

/** A decision to let a person look, for Salt Lake on the morning of 6 March 2026, with one rule of each outcome. */
export function buildDecision(fields: Partial<Decision> = {}): Decision {
  const sources = fields.sources ?? { uac: 'fresh', nws: 'fresh', snotel: 'fresh' };
  return {
    zoneId: 'salt-lake',
    asOf: morning,
    policy: { id: 'default', version: '2026-11-20' },
    baseAction: 'human-review',
    action: 'human-review',
    steps: [
      {
        rule: 'rapid-rise',
        outcome: 'not-evaluable',
        from: 'human-review',
        to: 'human-review',
        evidence: {},
        missing: ['previous forecast'],
      },
      {
        rule: 'official-warning',
        outcome: 'not-matched',
        from: 'human-review',
        to: 'human-review',
        evidence: { warnings: [] },
      },
    ],
    cap: null,
    flags: [],
    sources,
    assessment: {
      signals: [],
      secondOpinion: null,
      snowpack: null,
      sourceReports: [
        buildSourceReport('uac', sources.uac),
        buildSourceReport('nws', sources.nws),
        buildSourceReport('snotel', sources.snotel),
      ],
      failures: [],
      notes: [],
    },
    ...fields,
  };
}

export function buildAlert(fields: Partial<ZoneAlert> = {}): ZoneAlert {
  const action: Action = 'human-review';
  return {
    zoneId: 'salt-lake',
    asOf: morning,
    action,
    templateVersion: '1',
    brief: { subject: 'Brief', text: 'A brief.', html: '<p>A brief.</p>' },
    public: { subject: 'Public', text: 'A public text.', html: '<p>A public text.</p>' },
    short: 'A short text.',
    ...fields,
  };
}

/** A zone's part of a run that went well. */
export function buildZoneRun(fields: Partial<ZoneRunRecord> = {}): ZoneRunRecord {
  const zoneId: ZoneId = fields.zoneId ?? 'salt-lake';
  return {
    zoneId,
    traceId: `trace-${zoneId}`,
    payloads: [buildPayload({ body: `{"advisories":[],"zone":"${zoneId}"}` })],
    failures: [],
    forecast: buildForecast({ zoneId }),
    decision: buildDecision({ zoneId }),
    alert: buildAlert({ zoneId }),
    error: null,
    ...fields,
  };
}

/** A replay of the morning of 6 March 2026 with one zone. */
export function buildRun(fields: Partial<RunRecord> = {}): RunRecord {
  return {
    schemaVersion: 1,
    runId: 'replay-2026-03-06',
    asOf: morning,
    startedAt: instant('2026-11-20T12:00:00Z'),
    mode: 'replay',
    replayOf: '2026-03-06',
    zones: [buildZoneRun()],
    ...fields,
  };
}

/** A synthesis of Salt Lake alone, at the moment of `buildRun`. */
export function buildSynthesis(fields: Partial<RegionSynthesis> = {}): RegionSynthesis {
  return {
    asOf: morning,
    policy: { id: 'default', version: '2026-11-20' },
    zones: ['salt-lake'],
    absent: zoneIds.filter((zoneId) => zoneId !== 'salt-lake'),
    shared: [],
    changes: [],
    unchanged: [],
    notComparable: [{ zoneId: 'salt-lake', missing: ['previous-forecast'] }],
    visits: [
      {
        zoneId: 'salt-lake',
        score: 23,
        reasons: [{ factor: 'level', value: 3, unit: 'level', points: 23 }],
      },
    ],
    ...fields,
  };
}
