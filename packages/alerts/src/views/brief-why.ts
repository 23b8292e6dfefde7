import { assertNever, type Decision, type DecisionStep, type Zone } from '@dawn-patrol/contracts';
import type { ForecastStanding } from '../forecast-standing.ts';
import { actionWords } from '../wording/action-words.ts';
import { evidencePhrase } from '../wording/evidence-phrase.ts';
import { plainUpstream } from '../wording/plain-upstream.ts';
import { readableId } from '../wording/readable-id.ts';
import { dangerSummary } from './brief-danger.ts';

/** From the base action through every rule, in the policy's order, and the cap to the final action. */
export function whyLines(decision: Decision, standing: ForecastStanding, zone: Zone): string[] {
  return [
    `Base action: ${actionWords(decision.baseAction).name} (${dangerSummary(standing)})`,
    ...decision.steps.map((step) => stepLine(step, zone)),
    ...capLines(decision),
    `Final action: ${actionWords(decision.action).name}`,
  ];
}

function stepLine(step: DecisionStep, zone: Zone): string {
  const parts = [outcomePhrase(step), evidencePhrase(step.evidence, zone)].filter((part) => part !== '');
  return `${plainUpstream(step.rule, 60)}: ${parts.join('. ')}`;
}

function outcomePhrase(step: DecisionStep): string {
  switch (step.outcome) {
    case 'matched':
      return `FIRED, ${changePhrase(step)}`;
    case 'not-matched':
      return 'did not fire';
    case 'not-evaluable':
      return `COULD NOT BE EVALUATED, missing ${missingPhrase(step)}`;
    default:
      return assertNever(step.outcome, 'outcome');
  }
}

function missingPhrase(step: DecisionStep): string {
  const missing = step.missing ?? [];
  return missing.length === 0 ? 'input' : missing.map((item) => plainUpstream(item, 80)).join(', ');
}

function changePhrase({ from, to }: { from: DecisionStep['from']; to: DecisionStep['to'] }): string {
  return from === to
    ? `stays ${actionWords(to).name}`
    : `${actionWords(from).name} -> ${actionWords(to).name}`;
}

function capLines({ cap }: Decision): string[] {
  return cap === null ? [] : [`CAP, ${readableId(cap.reason)}: ${changePhrase(cap)}`];
}
