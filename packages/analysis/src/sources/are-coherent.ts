import { epochOf, type SourceReport } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';

const millisecondsPerHour = 3_600_000;

/**
 * True when all sources that carry a time speak of about the same moment. An expired or future
 * source counts too: it is the one that would be correlated wrongly. Expired measurements do not:
 * nothing is worked out from them, so that they are late (a data gap) and contradict nothing.
 */
export function areCoherent(reports: readonly SourceReport[], policy: Policy): boolean {
  const times = reports.flatMap(({ source, state, referenceAt }) => {
    const late = source === 'snotel' && state === 'expired';
    return referenceAt === null || late ? [] : [epochOf(referenceAt)];
  });
  if (times.length === 0) return true;
  const spread = Math.max(...times) - Math.min(...times);
  return spread <= policy.coherence.maximumSpread.value * millisecondsPerHour;
}
