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
  const { products, reports, coherent } = assessment;
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
    'sources-not-coherent': coherent
      ? null
      : { times: sources.map(({ source, referenceAt }) => ({ source, at: referenceAt })) },
  };
  return reviewFlags.flatMap((flag) => {
    const because = raised[flag];
    return because === null ? [] : [{ flag, because }];
  });
}

const weatherSignals: ReadonlySet<string> = new Set(['new-snow-24h', 'new-water-24h', 'warming-24h']);

/** Loading or warming that was measured after the forecaster wrote, on a day that is over. */
function outrunningSignals({ bundle, products, coherent, signals }: Assessment): Signal[] {
  const issuedAt = products.forecast?.issuedAt ?? null;
  if (!coherent || issuedAt === null) return [];
  return signals.filter(({ id, state, readings }) => {
    const measuredAt = readings[0]?.at;
    if (!weatherSignals.has(id) || (state !== 'elevated' && state !== 'critical')) return false;
    return measuredAt !== undefined && measuredAt > issuedAt && measuredAt <= bundle.asOf;
  });
}
