import { reviewFlags, type ReviewFlag } from '@dawn-patrol/contracts';
import type { Assessment } from './assessment.ts';

/** The reasons for a person to look, sorted. They never change the action. */
export function flagsOf(assessment: Assessment): ReviewFlag[] {
  const { products, reports, coherent } = assessment;
  const sources = [reports.uac, reports.nws, reports.snotel];
  const raised: Readonly<Record<ReviewFlag, boolean>> = {
    'conditions-outran-forecast': outranForecast(assessment),
    'data-gap': sources.some(({ gap }) => gap),
    'forecast-expired': reports.uac.state === 'expired',
    'not-rated': products.forecast?.danger.overall.rated !== true,
    'second-opinion-differs': false,
    'source-invalid': sources.some(({ state }) => state === 'invalid'),
    'sources-not-coherent': !coherent,
  };
  return reviewFlags.filter((flag) => raised[flag]);
}

/** Loading or warming was measured after the forecaster wrote, on a day that is over. */
function outranForecast({ bundle, products, coherent, signals, reports }: Assessment): boolean {
  const issuedAt = products.forecast?.issuedAt ?? null;
  const measuredAt = reports.snotel.referenceAt;
  if (!coherent || issuedAt === null || measuredAt === null) return false;
  if (measuredAt <= issuedAt || measuredAt > bundle.asOf) return false;
  return signals.some(({ state }) => state === 'elevated' || state === 'critical');
}
