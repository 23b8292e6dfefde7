import type { Zone } from '@dawn-patrol/contracts';
import type { AlertFacts } from '../alert-facts.ts';
import type { ForecastStanding } from '../forecast-standing.ts';
import { warningIssuer, warningOrigin } from '../official-warning.ts';
import { dangerPaint } from '../wording/danger-paint.ts';
import { levelPhrase } from '../wording/danger-phrase.ts';
import { longLocalTime, shortLocalTime } from '../wording/denver-time.ts';
import { travelAdvice } from '../wording/travel-advice.ts';
import type { BandView } from './danger-view.ts';
import type { ForecastView } from './forecast-view.ts';
import type { ProblemView } from './problem-view.ts';

/** What travellers read. Lists hold nothing or one line where a line may be absent. */
export interface PublicView {
  readonly subject: string;
  readonly headline: string;
  readonly fill: string;
  readonly ink: string;
  readonly warning: readonly string[];
  readonly advice: string;
  readonly validity: string;
  readonly issued: string;
  /** Said where the whole rose is unrated: the overall rating stands all the same. */
  readonly overallOnly: readonly string[];
  readonly bands: readonly BandView[];
  readonly problems: readonly ProblemView[];
  readonly noProblem: readonly string[];
  readonly bulletin: readonly string[];
  readonly disclaimer: string;
  readonly link: string;
}

/** The forecast in plain words. Only the forecast and an official warning speak: never the machine's opinion. */
export function publicView(
  standing: Extract<ForecastStanding, { kind: 'in-force' }>,
  { decision, zone }: AlertFacts,
  { bands, problems, noProblem }: ForecastView,
): PublicView {
  const { forecast, level, issuedAt, expiresAt } = standing;
  const danger = levelPhrase(level);
  const { fill, ink } = dangerPaint(level);
  const origin = warningOrigin(decision);
  return {
    subject: `${origin === null ? '' : 'AVALANCHE WARNING. '}${zone.name}: avalanche danger ${danger} until ${shortLocalTime(expiresAt, zone.timeZone)}`,
    headline: `${zone.name}: avalanche danger ${danger}`,
    fill,
    ink,
    warning: origin === null ? [] : [`AVALANCHE WARNING in force here, from ${warningIssuer[origin]}.`],
    advice: travelAdvice(level),
    validity: validity(standing, zone),
    issued: `Issued ${longLocalTime(issuedAt, zone.timeZone)} by the Utah Avalanche Center.`,
    overallOnly: forecast.danger.cells.some((cell) => cell.rated)
      ? []
      : ['The center rates the zone as a whole, not place by place: the rating above holds.'],
    bands,
    problems,
    noProblem,
    bulletin:
      forecast.texts.specialBulletin === null
        ? []
        : ['The center has a special bulletin out: read it there.'],
    disclaimer: 'This is an automated relay, not a forecast. Read the official forecast:',
    link: zone.officialUrl,
  };
}

function validity(standing: Extract<ForecastStanding, { kind: 'in-force' }>, zone: Zone): string {
  const until = `Valid until ${longLocalTime(standing.expiresAt, zone.timeZone)}`;
  return standing.forecast.expiryBasis === 'assumed-24h'
    ? `${until} (assumed: 24 hours from issue, as the center publishes no end).`
    : `${until}.`;
}
