import { InvariantError } from '@dawn-patrol/contracts';
import type { AlertFacts } from './alert-facts.ts';
import { forecastStanding } from './forecast-standing.ts';
import { warningOrigin } from './official-warning.ts';
import { briefView, type BriefView } from './views/brief-view.ts';
import { forecastView } from './views/forecast-view.ts';
import { publicView, type PublicView } from './views/public-view.ts';
import { shortText, shortWarningText } from './views/short-text.ts';
import { warningView, type WarningView } from './views/warning-view.ts';

/** Every fact of an alert as finished strings: templates place them and decide nothing. */
export interface AlertViewModel {
  readonly brief: BriefView;
  /** Null when there is no forecast in force to speak of. */
  readonly public: PublicView | null;
  /** What travellers read instead where an official warning is in force and no forecast is; else null. */
  readonly warning: WarningView | null;
  /** Null exactly when `public` and `warning` are. */
  readonly short: string | null;
}

/**
 * Prepares the texts of one decision. Always has a brief, also when everything is missing.
 * @throws InvariantError when decision and zone are not of the same zone, or the zone's page is not https.
 */
export function alertViewModel(facts: AlertFacts): AlertViewModel {
  const { decision, zone } = facts;
  if (decision.zoneId !== zone.id) {
    throw new InvariantError(
      `The decision is for ${decision.zoneId}, the zone is ${zone.id}. Pass the decision's own zone.`,
    );
  }
  if (!zone.officialUrl.startsWith('https://')) {
    throw new InvariantError(
      `The official page of ${zone.name} is not an https address: ${zone.officialUrl}.`,
    );
  }
  const standing = forecastStanding(facts);
  const told = forecastView(facts);
  const brief = briefView(facts, standing, told);
  if (standing.kind === 'in-force') {
    const forThePublic = publicView(standing, facts, told);
    return { brief, public: forThePublic, warning: null, short: shortText(standing, facts) };
  }
  const origin = warningOrigin(decision);
  if (origin === null) return { brief, public: null, warning: null, short: null };
  return { brief, public: null, warning: warningView(origin, facts), short: shortWarningText(origin, facts) };
}
