import type { SourceFailure, ZoneId } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import type { RunRecord, ZoneRunRecord } from '@dawn-patrol/store';
import { describe, expect, it } from 'vitest';
import { renderRunTable } from './run-table.ts';

const asOf = instant('2026-01-15T13:00:00Z');

function zone(zoneId: ZoneId, failures: SourceFailure[], error: string | null = null): ZoneRunRecord {
  return { zoneId, traceId: 't', payloads: [], failures, forecast: null, decision: null, alert: null, error };
}

function render(...zones: ZoneRunRecord[]): string {
  const run: RunRecord = {
    schemaVersion: 1,
    runId: 'r',
    asOf,
    startedAt: asOf,
    mode: 'live',
    replayOf: null,
    zones,
  };
  return renderRunTable(run, false);
}

const down: SourceFailure = { kind: 'timeout', source: 'nws', message: 'No answer within 20 s.' };

describe('the run table', () => {
  it('names a fault once with all the zones it struck', () => {
    const text = render(zone('logan', [down, down]), zone('moab', [down]), zone('provo', []));
    expect(text.match(/No answer within 20 s/g)).toHaveLength(1);
    expect(text).toContain('! Logan, Moab, nws: timeout: No answer within 20 s.');
  });

  it('keeps faults of different kinds apart', () => {
    const text = render(zone('logan', [down, { kind: 'not-json', source: 'uac', message: 'Got HTML.' }]));
    expect(text).toContain('! Logan, nws: timeout');
    expect(text).toContain('! Logan, uac: not-json: Got HTML.');
  });

  it('shows a zone that could not be finished first, with the reason', () => {
    const lines = render(zone('logan', []), zone('moab', [], 'disk on fire')).split('\n');
    expect(lines.at(-1)).toBe('! Moab, not finished: disk on fire');
    expect(lines[1]).toMatch(/^Logan/);
  });
});
