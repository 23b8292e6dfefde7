import type { Action } from '@dawn-patrol/contracts';
import type { AlertFacts } from '../alert-facts.ts';
import type { ForecastStanding } from '../forecast-standing.ts';
import { warningInForce, warningIssuer, warningOrigin } from '../official-warning.ts';
import { actionWords } from '../wording/action-words.ts';
import { longLocalTime, shortLocalTime, utcTime } from '../wording/denver-time.ts';
import { flagWords } from '../wording/flag-words.ts';
import { plainUpstream } from '../wording/plain-upstream.ts';
import { templateVersion } from '../template-version.ts';
import { briefDanger, dangerSummary } from './brief-danger.ts';
import { machineLines, noteLines, sourceLines } from './brief-sources.ts';
import { whyLines } from './brief-why.ts';
import type { ForecastView } from './forecast-view.ts';
import { roseView, type RoseView } from './rose-view.ts';

/** A titled list of lines. */
export interface BriefSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the person on duty reads: the action and why, then the facts in order of use. */
export interface BriefView {
  readonly subject: string;
  readonly headline: string;
  readonly lead: readonly string[];
  readonly sections: readonly BriefSection[];
  /** The rose as a table: one, or none when there is no forecast. */
  readonly roses: readonly RoseView[];
  readonly link: string;
  readonly foot: readonly string[];
}

export function briefView(facts: AlertFacts, standing: ForecastStanding, told: ForecastView): BriefView {
  const { decision, zone } = facts;
  const action = actionWords(decision.action);
  const headline = `${action.name.toUpperCase()}: ${zone.name}`;
  const warned = warningInForce(decision) ? 'AVALANCHE WARNING, ' : '';
  return {
    subject: plainUpstream(`${headline}, ${warned}${dangerSummary(standing)}${flagCount(facts)}`, 150),
    headline,
    lead: leadLines(facts, standing),
    sections: sections(facts, standing, told).filter(({ lines }) => lines.length > 0),
    roses: standing.kind === 'absent' ? [] : [roseView(standing, zone)],
    link: zone.officialUrl,
    foot: footLines(facts),
  };
}

function leadLines(facts: AlertFacts, standing: ForecastStanding): string[] {
  const { decision, zone } = facts;
  const origin = warningOrigin(decision);
  const fired = decision.steps
    .filter((step) => step.outcome === 'matched')
    .map((step) => plainUpstream(step.rule, 60));
  return [
    actionMeaning(decision.action, standing, origin !== null),
    ...(origin === null ? [] : [`AVALANCHE WARNING in force for this zone, from ${warningIssuer[origin]}.`]),
    `Danger: ${dangerSummary(standing)}${untilPhrase(standing, zone)}`,
    `Rules fired: ${fired.length === 0 ? 'none' : fired.join(', ')}`,
    `Flags: ${decision.flags.length === 0 ? 'none' : decision.flags.map((flag) => flagWords(flag).name).join(', ')}`,
  ];
}

/** An action that sends needs a text to send: without a forecast in force it is that of the warning alone. */
function actionMeaning(action: Action, standing: ForecastStanding, isWarned: boolean): string {
  const { meaning } = actionWords(action);
  if (standing.kind === 'in-force') return meaning;
  if (isWarned) return `${meaning} The public text relays the official warning alone and gives no level.`;
  return action === 'auto-send' || action === 'auto-send-urgent'
    ? 'NO PUBLIC TEXT: there is no forecast in force to relay. A person must tell travellers, now.'
    : meaning;
}

function untilPhrase(standing: ForecastStanding, zone: AlertFacts['zone']): string {
  return standing.kind === 'in-force' ? `, until ${shortLocalTime(standing.expiresAt, zone.timeZone)}` : '';
}

function sections(facts: AlertFacts, standing: ForecastStanding, told: ForecastView): BriefSection[] {
  const { decision, zone } = facts;
  return [
    { title: 'Flags: what to do', lines: decision.flags.map(flagLine) },
    { title: 'Danger', lines: briefDanger(standing, zone, told) },
    { title: 'Problems', lines: problemLines(told) },
    { title: 'Why this action', lines: whyLines(decision, standing, zone) },
    { title: 'Sources', lines: sourceLines(decision, zone) },
    { title: 'Automated comparison, not a forecast', lines: machineLines(decision, zone) },
    { title: 'Notes and failures', lines: noteLines(decision, standing) },
  ];
}

function problemLines({ problems, noProblem }: ForecastView): string[] {
  return [...noProblem, ...problems.map(({ name, places }) => `${name}: ${places}`)];
}

function flagLine(flag: AlertFacts['decision']['flags'][number]): string {
  const { name, meaning, toDo } = flagWords(flag);
  return `${name.toUpperCase()}: ${meaning} ${toDo}`;
}

function flagCount({ decision }: AlertFacts): string {
  const count = decision.flags.length;
  return count === 0 ? '' : `, ${count} flag${count === 1 ? '' : 's'}`;
}

function footLines({ decision, forecast, zone }: AlertFacts): string[] {
  const product = forecast?.productId ?? null;
  const { id, version } = decision.policy;
  return [
    `Product: ${product === null ? 'none' : `UAC ${plainUpstream(product, 40)}`}`,
    `Policy: ${plainUpstream(id, 40)} ${plainUpstream(version, 40)}. Wording: ${templateVersion}`,
    `As of ${longLocalTime(decision.asOf, zone.timeZone)} (${utcTime(decision.asOf)})`,
  ];
}
