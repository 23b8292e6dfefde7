import { InvariantError } from '@dawn-patrol/contracts';
import type { AlertFacts } from '../alert-facts.ts';
import type { ForecastStanding } from '../forecast-standing.ts';
import { warningOrigin, warningTimes, type WarningOrigin } from '../official-warning.ts';
import { levelPhrase } from '../wording/danger-phrase.ts';
import { shortLocalTime } from '../wording/denver-time.ts';
import { shortProblemName } from '../wording/problem-name.ts';

/** Longest text that fits one message in the GSM 7-bit alphabet. Source: 3GPP TS 23.038 and 23.040 (140 octets). */
export const shortTextLimit = 160;

/** A warning and who issued it, in as few characters as say it. */
const shortWarning = { nws: 'NWS AVALANCHE WARNING. ', center: 'UAC AVALANCHE WARNING. ', none: '' } as const;

/**
 * The alert in one text message, plain ASCII: warning, zone, danger, end of validity, problems as far
 * as they fit ("and more" where they do not), what this is not, and the official page.
 * @throws InvariantError when not even the version without problems fits: a zone's name or address is too long.
 */
export function shortText(
  standing: Extract<ForecastStanding, { kind: 'in-force' }>,
  { decision, zone }: AlertFacts,
): string {
  const warning = shortWarning[warningOrigin(decision) ?? 'none'];
  const assumed = standing.forecast.expiryBasis === 'assumed-24h' ? ' (assumed)' : '';
  const until = `until ${shortLocalTime(standing.expiresAt, zone.timeZone)}${assumed}`;
  const head = `${warning}${zone.name} avalanche danger ${levelPhrase(standing.level)} ${until}.`;
  return fitted(zone, head, (room) => problemList(problemNames(standing), room));
}

/** An official warning alone in one text message. Throws as {@link shortText}. */
export function shortWarningText(origin: WarningOrigin, { decision, zone }: AlertFacts): string {
  const { endsAt } = warningTimes(decision);
  const until = endsAt === null ? '' : ` until ${shortLocalTime(endsAt, zone.timeZone)}`;
  return fitted(zone, `${shortWarning[origin]}${zone.name}${until}. No danger level at hand.`, () => '');
}

function fitted(zone: AlertFacts['zone'], head: string, fill: (room: number) => string): string {
  const tail = ` Relay, not a forecast: ${zone.officialUrl.replace(/^https:\/\//, '')}`;
  const room = shortTextLimit - head.length - tail.length;
  if (room < 0) {
    throw new InvariantError(
      `The short alert of ${zone.name} needs ${shortTextLimit - room} characters, ${shortTextLimit} fit. Shorten the zone's name or address.`,
    );
  }
  return `${head}${fill(room)}${tail}`;
}

function problemNames(standing: Extract<ForecastStanding, { kind: 'in-force' }>): string[] {
  const inOrder = standing.forecast.problems
    .filter((problem) => problem.isProblem)
    .toSorted((a, b) => a.slot - b.slot);
  return [...new Set(inOrder.map(shortProblemName))];
}

/** As many names as fit, in order; nothing when there are none or not even the first fits. */
function problemList(names: readonly string[], room: number): string {
  const candidates = names.map((_, index) => {
    const shown = names.slice(0, names.length - index);
    return ` ${shown.join(', ')}${index > 0 ? ' and more' : ''}.`;
  });
  return candidates.find((text) => text.length <= room) ?? '';
}
