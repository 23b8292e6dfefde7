import { assertNever, type Signal, type SourceReport, type ZoneBundle } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { assessLoading, type MeasuredDays } from './assess-loading.ts';
import { assessWarming } from './assess-warming.ts';
import type { StationQuantity } from './station-change.ts';
import { pairStations } from './station-pair.ts';

const signalIds = ['new-snow-24h', 'new-water-24h', 'warming-24h'] as const;

/**
 * What the snowpack measurements say of loading and warming over the newest day. Snowpack data that
 * is missing, unreadable or expired makes every signal `not-evaluable`, never calm.
 */
export function assessSignals(bundle: ZoneBundle, report: SourceReport, policy: Policy): Signal[] {
  const missing = missingInput(report);
  const { referenceAt: endsAt } = report;
  if (missing !== null || endsAt === null || bundle.snowpack?.ok !== true) {
    return signalIds.map((id) => notEvaluable(id, missing ?? 'snotel'));
  }
  const { period, minimumStations, newSnow24h, newWater24h, warming24h } = policy.signals;
  const days: MeasuredDays = {
    pairs: pairStations(bundle.snowpack.value, { endsAt, periodHours: period.value }),
    endsAt,
    minimumStations: minimumStations.value,
  };
  return [
    assessLoading({ id: 'new-snow-24h', quantity: snowDepth, thresholds: newSnow24h }, days),
    assessLoading({ id: 'new-water-24h', quantity: snowWater, thresholds: newWater24h }, days),
    assessWarming(days, warming24h),
  ];
}

const snowDepth = {
  quantity: 'snow-depth',
  unit: 'cm',
  read: (day) => day.snowDepthCm,
} satisfies StationQuantity;

const snowWater = {
  quantity: 'snow-water-equivalent',
  unit: 'mm',
  read: (day) => day.sweMm,
} satisfies StationQuantity;

function notEvaluable(id: string, missing: string): Signal {
  return { id, state: 'not-evaluable', cells: [], readings: [], missing: [missing] };
}

/** What keeps the snowpack from being used at all, or null. */
function missingInput({ state }: SourceReport): string | null {
  switch (state) {
    case 'fresh':
    case 'ageing':
      return null;
    case 'expired':
      return 'snotel-current';
    case 'invalid':
      return 'snotel-readable';
    case 'missing':
    case 'not-expected':
      return 'snotel';
    default:
      return assertNever(state, 'source state');
  }
}
