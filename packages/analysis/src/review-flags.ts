import { reviewFlags, type ReviewFlag } from '@dawn-patrol/contracts';
import type { Assessment } from './assessment.ts';
import { secondOpinionDiffers } from './compare-second-opinion.ts';

/** The reasons for a person to look, sorted. They never change the action. */
export function flagsOf(assessment: Assessment): ReviewFlag[] {
  const { products, reports, coherent } = assessment;
  const sources = [reports.uac, reports.nws, reports.snotel];
  const raised: Readonly<Record<ReviewFlag, boolean>> = {
    'conditions-outran-forecast': outranForecast(assessment),
    'data-gap': sources.some(({ gap }) => gap),
    'forecast-expired': reports.uac.state === 'expired',
    'not-rated': products.forecast?.danger.overall.rated !== true,
    'second-opinion-differs': secondOpinionDiffers(assessment),
    'source-invalid':
      sources.some(({ state }) => state === 'invalid') ||
      products.passedOver.some(({ why }) => why === 'in-future'),
    'sources-not-coherent': !coherent,
  };
  return reviewFlags.filter((flag) => raised[flag]);
}

const weatherSignals: ReadonlySet<string> = new Set(['new-snow-24h', 'new-water-24h', 'warming-24h']);

/** Loading or warming was measured after the forecaster wrote, on a day that is over. */
function outranForecast({ bundle, products, coherent, signals }: Assessment): boolean {
  const issuedAt = products.forecast?.issuedAt ?? null;
  if (!coherent || issuedAt === null) return false;
  return signals.some(({ id, state, readings }) => {
    const measuredAt = readings[0]?.at;
    if (!weatherSignals.has(id) || (state !== 'elevated' && state !== 'critical')) return false;
    return measuredAt !== undefined && measuredAt > issuedAt && measuredAt <= bundle.asOf;
  });
}
