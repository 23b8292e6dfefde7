import type { Decision, ZoneAlert } from '@dawn-patrol/contracts';
import { buildForecast, instant } from '@dawn-patrol/contracts/testing';
import type { Outcome } from '../scorers/scorer.ts';

const asOf = instant('2026-03-06T15:00:00Z');

/** A decision that did nothing, for tests. */
export function buildDecision(fields: Partial<Decision> = {}): Decision {
  return {
    zoneId: 'salt-lake',
    asOf,
    policy: { id: 'default', version: '2026-11-20' },
    baseAction: 'no-alert',
    action: 'no-alert',
    steps: [],
    cap: null,
    flags: [],
    sources: { uac: 'fresh', nws: 'fresh', snotel: 'fresh' },
    assessment: {
      signals: [],
      secondOpinion: null,
      sourceReports: [],
      snowpack: null,
      failures: [],
      notes: [],
    },
    ...fields,
  };
}

export function buildAlert(fields: Partial<ZoneAlert> = {}): ZoneAlert {
  return {
    zoneId: 'salt-lake',
    asOf,
    action: 'no-alert',
    templateVersion: 'test',
    brief: { subject: 'Brief for Salt Lake', text: 'No alert.', html: '<p>No alert.</p>' },
    public: { subject: 'Salt Lake', text: 'Danger: Considerable.', html: '<p>Danger: Considerable.</p>' },
    short: 'Salt Lake: Considerable',
    ...fields,
  };
}

/** What the judged code made of a quiet case, for tests. */
export function buildOutcome(fields: Partial<Outcome> = {}): Outcome {
  return {
    forecast: { ok: true, value: buildForecast() },
    decision: buildDecision(),
    alert: buildAlert(),
    concluded: () => ({}),
    untraceable: () => [],
    ...fields,
  };
}
