import { assertNever, type DangerLevel } from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';

/**
 * The published level in force. `none`: the center gives none, or owes none. `open`: there should be
 * one, and the forecast is missing, too old, or cannot be read.
 */
export function levelInForce({ products, reports }: Assessment): DangerLevel | 'none' | 'open' {
  const { state } = reports.uac;
  switch (state) {
    case 'fresh':
    case 'ageing': {
      const overall = products.forecast?.danger.overall;
      if (overall?.rated === true) return overall.level;
      return overall?.reason === 'none' ? 'none' : 'open';
    }
    case 'not-expected':
      return 'none';
    case 'expired':
    case 'missing':
    case 'invalid':
      return 'open';
    default:
      return assertNever(state, 'source state');
  }
}
