import type { AlertFacts } from '../alert-facts.ts';
import { warningIssuer, warningTimes, type WarningOrigin } from '../official-warning.ts';
import { longLocalTime, shortLocalTime } from '../wording/denver-time.ts';

/** What travellers read while an official warning is in force and no forecast is: the warning, and no level. */
export interface WarningView {
  readonly subject: string;
  readonly headline: string;
  readonly warning: string;
  readonly validity: string;
  readonly noLevel: string;
  readonly disclaimer: string;
  readonly link: string;
}

/** The warning alone: who issued it, for where, until when, and where to read it. */
export function warningView(origin: WarningOrigin, { decision, zone }: AlertFacts): WarningView {
  const { startsAt, endsAt } = warningTimes(decision);
  const since = startsAt === null ? '' : `In force since ${longLocalTime(startsAt, zone.timeZone)}. `;
  return {
    subject: `AVALANCHE WARNING. ${zone.name}${endsAt === null ? '' : ` until ${shortLocalTime(endsAt, zone.timeZone)}`}`,
    headline: `${zone.name}: avalanche warning`,
    warning: `AVALANCHE WARNING in force here, from ${warningIssuer[origin]}.`,
    validity: `${since}${endsAt === null ? 'The end is not published.' : `Valid until ${longLocalTime(endsAt, zone.timeZone)}.`}`,
    noLevel: 'This message gives no danger level: there is no forecast in force to take it from.',
    disclaimer: 'This is an automated relay, not a forecast. Read the warning and the official page:',
    link: zone.officialUrl,
  };
}
