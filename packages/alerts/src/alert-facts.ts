import type { Decision, Zone, ZoneForecast } from '@dawn-patrol/contracts';

/** All that an alert may speak of. `forecast` is the product that the decision judged; null when there is none. */
export interface AlertFacts {
  readonly decision: Decision;
  readonly forecast: ZoneForecast | null;
  readonly zone: Zone;
}
