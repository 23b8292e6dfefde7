import { localDateSchema } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { identityOf, judgeHistoryPage } from './history-progress.ts';

const from = localDateSchema.parse('2026-03-02');
const at = (issuedAt: string | null, productId: string | null) => buildForecast({ issuedAt, productId });
const newer = at('2026-03-03T14:00:00Z', '3');
const older = at('2026-03-01T14:00:00Z', '1');
const undated = at(null, null);

describe('a page of history', () => {
  it.each([
    ['only products from the first day wanted on', [newer, at('2026-03-02T07:00:00Z', '2')], 'continue'],
    ['a product from before that day', [newer, older], 'reached'],
    ['the last minute before that day in Denver', [at('2026-03-02T06:59:00Z', '2')], 'reached'],
    ['that day in Denver, and in UTC the next', [at('2026-03-03T05:00:00Z', '2')], 'continue'],
    ['only products without a time', [undated], 'continue'],
  ] as const)('with %s', (_what, products, verdict) => {
    expect(judgeHistoryPage(products, { from, seen: new Set() })).toBe(verdict);
  });

  it.each([
    ['all were read before: it repeats', [newer, older], 'repeats'],
    ['one is new: it goes on', [newer, at('2026-03-02T14:00:00Z', '2')], 'continue'],
    ['none has a number and all were read', [undated], 'repeats'],
    ['another has no number either', [at('2026-03-02T14:00:00Z', null)], 'continue'],
  ] as const)('of which %s', (_what, products, verdict) => {
    const seen = new Set([newer, older, undated].map(identityOf));
    expect(judgeHistoryPage(products, { from, seen })).toBe(verdict);
  });
});
