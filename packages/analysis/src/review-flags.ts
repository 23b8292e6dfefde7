import { reviewFlags, type ReviewFlag, type Signal } from '@dawn-patrol/contracts';
import type { Assessment } from './assessment.ts';
import { secondOpinionDifference } from './compare-second-opinion.ts';

/** Why a flag is raised: the values behind it. */
export type FlagReason = Readonly<Record<string, unknown>>;

/** The reasons for a person to look, sorted. They never change the action. */
export function flagsOf(assessment: Assessment): ReviewFlag[] {
  return flagReasons(assessment).map(({ flag }) => flag);
}

/** Each flag that is raised, sorted, with the values behind it. */
export function flagReasons(assessment: Assessment): { flag: ReviewFlag; because: FlagReason }[] {
  const { products, reports, coherence } = assessment;
  const sources = [reports.uac, reports.nws, reports.snotel];
  const overall = products.forecast?.danger.overall;
  const gaps = sources.flatMap(({ gap, source, reason }) => (gap ? [{ source, reason }] : []));
  const invalid = sources.flatMap(({ state, source, reason }) =>
    state === 'invalid' ? [{ source, reason }] : [],
  );
  const inFuture = products.passedOver.flatMap(({ why, product }) =>
    why === 'in-future' ? [product.productId] : [],
  );
  const outrunning = outrunningSignals(assessment);
  const { uac } = reports;
  const raised: Readonly<Record<ReviewFlag, FlagReason | null>> = {
    'conditions-outran-forecast': outrunning.length > 0 ? { signals: outrunning.map(({ id }) => id) } : null,
    'data-gap': gaps.length > 0 ? { sources: gaps } : null,
    'forecast-expired':
      uac.state === 'expired' ? { issuedAt: uac.referenceAt, ageHours: uac.ageHours } : null,
    'not-rated':
      overall?.rated === true ? null : { rating: overall === undefined ? 'no forecast' : overall.reason },
    'second-opinion-differs': secondOpinionDifference(assessment),
    'source-invalid':
      invalid.length + inFuture.length > 0 ? { sources: invalid, productsInFuture: inFuture } : null,
    'sources-not-coherent': coherence.coherent
      ? null
      : {
          times: coherence.times,
          spreadHours: coherence.spreadHours,
          maximumSpreadHours: coherence.maximumSpreadHours,
        },
  };
  return reviewFlags.flatMap((flag) => {
    const because = raised[flag];
    return because === null ? [] : [{ flag, because }];
  });
}

/** Loading and warming. Settling and weak layers take days; avalanches are reported by day, without a time. */
const outrunning: ReadonlySet<string> = new Set([
  'new-snow-24h',
  'new-snow-48h',
  'new-snow-72h',
  'new-water-24h',
  'new-water-48h',
  'new-water-72h',
  'precipitation-rate',
  'warming-24h',
  'refreeze',
]);

/**
 * Loading or warming was measured after the forecaster wrote, and is over. A forecast of the weather
 * outruns nothing: what it says is still to come, and the forecaster had one too.
 */
function outrunningSignals({ bundle, products, coherence, signals }: Assessment): Signal[] {
  const issuedAt = products.forecast?.issuedAt ?? null;
  if (!coherence.coherent || issuedAt === null) return [];
  return signals.filter(
    ({ id, basis, raisedAt }) =>
      outrunning.has(id) &&
      basis === 'measured' &&
      raisedAt !== undefined &&
      raisedAt > issuedAt &&
      raisedAt <= bundle.asOf,
  );
}
