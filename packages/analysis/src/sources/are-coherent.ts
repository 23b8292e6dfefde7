import { epochOf, type SourceReport } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';

const millisecondsPerHour = 3_600_000;

/**
 * True when all sources that carry a time speak of about the same moment. An expired or future
 * source counts too: it is the one that would be correlated wrongly.
 */
export function areCoherent(reports: readonly SourceReport[], policy: Policy): boolean {
  const times = reports.flatMap(({ referenceAt }) => (referenceAt === null ? [] : [epochOf(referenceAt)]));
  if (times.length === 0) return true;
  const spread = Math.max(...times) - Math.min(...times);
  return spread <= policy.coherence.maximumSpread.value * millisecondsPerHour;
}
