import { epochOf, type Coherence, type SourceReport } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';

const millisecondsPerHour = 3_600_000;

/**
 * How far apart in time the sources are, and whether that is about the same moment. An expired or
 * future source counts too: it is the one that would be correlated wrongly. Expired measurements do
 * not: nothing is worked out from them, so that they are late (a data gap) and contradict nothing.
 */
export function measureCoherence(reports: readonly SourceReport[], policy: Policy): Coherence {
  const times = reports.flatMap(({ source, state, referenceAt }) => {
    const late = source === 'snotel' && state === 'expired';
    return referenceAt === null || late ? [] : [{ source, at: referenceAt }];
  });
  const epochs = times.map(({ at }) => epochOf(at));
  const spread =
    epochs.length === 0 ? null : (Math.max(...epochs) - Math.min(...epochs)) / millisecondsPerHour;
  const maximumSpreadHours = policy.coherence.maximumSpread.value;
  return {
    coherent: spread === null || spread <= maximumSpreadHours,
    spreadHours: spread === null ? null : Math.round(spread * 100) / 100,
    maximumSpreadHours,
    times,
  };
}
