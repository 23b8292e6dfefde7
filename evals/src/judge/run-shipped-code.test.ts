import { defaultPolicy } from '@dawn-patrol/analysis';
import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { runShippedCode } from './run-shipped-code.ts';

const advisory = {
  date_issued_timestamp: '1772806250',
  region: 'Salt Lake',
  Nid: '102551',
  overall_danger_rating: 'High',
  overall_danger_rose: Array.from({ length: 24 }, () => 8).join(),
};

describe('runShippedCode', () => {
  it('goes from a payload to a decision and its texts', () => {
    const outcome = runShippedCode(
      { zoneId: 'salt-lake', asOf: instant('2026-03-06T15:00:00Z'), uac: { advisories: [{ advisory }] } },
      defaultPolicy,
    );
    expect(outcome.forecast).toMatchObject({ ok: true, value: { productId: '102551' } });
    expect(outcome.decision.action).toBe('auto-send');
    expect(outcome.alert.public?.text).toContain('High');
    expect(outcome.untraceable()).toEqual([]);
  });

  it('has no forecast where nothing came', () => {
    const outcome = runShippedCode(
      { zoneId: 'salt-lake', asOf: instant('2026-03-06T15:00:00Z') },
      defaultPolicy,
    );
    expect(outcome.forecast).toBeNull();
    expect(outcome.alert.public).toBeNull();
  });
});
