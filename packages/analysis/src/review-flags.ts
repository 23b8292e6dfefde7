import { reviewFlags, type ReviewFlag } from '@dawn-patrol/contracts';
import type { Assessment } from './assessment.ts';

/** The reasons for a person to look, sorted. They never change the action. */
export function flagsOf(assessment: Assessment): ReviewFlag[] {
  const { products, reports, coherence } = assessment;
  const sources = [reports.uac, reports.nws, reports.snotel];
  const raised: Readonly<Record<ReviewFlag, boolean>> = {
    'conditions-outran-forecast': outranForecast(assessment),
    'data-gap': sources.some(({ gap }) => gap),
    'forecast-expired': reports.uac.state === 'expired',
    'not-rated': products.forecast?.danger.overall.rated !== true,
    'second-opinion-differs': false,
    'source-invalid':
      sources.some(({ state }) => state === 'invalid') ||
      products.passedOver.some(({ why }) => why === 'in-future'),
    'sources-not-coherent': !coherence.coherent,
  };
  return reviewFlags.filter((flag) => raised[flag]);
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
function outranForecast({ bundle, products, coherence, signals }: Assessment): boolean {
  const issuedAt = products.forecast?.issuedAt ?? null;
  if (!coherence.coherent || issuedAt === null) return false;
  return signals.some(
    ({ id, basis, raisedAt }) =>
      outrunning.has(id) &&
      basis === 'measured' &&
      raisedAt !== undefined &&
      raisedAt > issuedAt &&
      raisedAt <= bundle.asOf,
  );
}
