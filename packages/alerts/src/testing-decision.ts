import type { Decision, SourceReport, SourceState } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';

export interface DecisionFields extends Partial<Omit<Decision, 'asOf' | 'sources' | 'assessment'>> {
  readonly asOf?: string;
  readonly sources?: Partial<Decision['sources']>;
  readonly assessment?: Partial<Decision['assessment']>;
}

/** A plain decision: Salt Lake, human review from level 3, all sources fresh, 50 minutes after the forecast of `buildForecast`. */
export function buildDecision(fields: DecisionFields = {}): Decision {
  const { asOf = '2026-03-06T15:00:00Z', sources, assessment, ...rest } = fields;
  return {
    zoneId: 'salt-lake',
    asOf: instant(asOf),
    policy: { id: 'default', version: '2026-11-20' },
    baseAction: 'human-review',
    action: 'human-review',
    steps: [],
    cap: null,
    flags: [],
    sources: { uac: 'fresh', nws: 'fresh', snotel: 'fresh', ...sources },
    assessment: {
      signals: [],
      secondOpinion: null,
      snowpack: null,
      sourceReports: [],
      failures: [],
      notes: [],
      ...assessment,
    },
    ...rest,
  };
}

/** The step of the rule `official-warning`, matched. */
export function warningStep(): Decision['steps'][number] {
  const times = { startsAt: '2026-03-06T13:00:00Z', endsAt: '2026-03-07T12:00:00Z' };
  return {
    rule: 'official-warning',
    outcome: 'matched',
    from: 'human-review',
    to: 'auto-send',
    evidence: {
      alerts: [{ id: 'urn:warning:1', event: 'Avalanche Warning', ...times, ugcZones: ['UTZ111'] }],
    },
  };
}

export function buildReport(
  source: SourceReport['source'],
  state: SourceState,
  fields: Partial<SourceReport> = {},
): SourceReport {
  return { source, state, referenceAt: null, ageHours: null, gap: false, reason: '', ...fields };
}
