import { assertNever, type Decision, type DecisionCap, type DecisionStep } from '@dawn-patrol/contracts';
import { actionWords } from '../words/action-words.ts';
import { evidenceWords } from '../words/evidence-words.ts';
import { printable } from '../words/printable.ts';
import { readableId } from '../words/readable-id.ts';

interface ActionPathProps {
  readonly decision: Decision;
  /** `brief` names the rules that did not fire in one line, without their evidence. */
  readonly detail: 'brief' | 'full';
}

/** How the action came about in words: base, every rule in the policy's order, the cap, the end. */
export function ActionPath({ decision, detail }: ActionPathProps) {
  const { baseAction, action, steps, cap } = decision;
  const shown = steps.filter(({ outcome }) => detail === 'full' || outcome !== 'not-matched');
  const named = steps.filter((step) => !shown.includes(step));
  return (
    <ol class="path">
      <li>
        <b>Base</b> {actionWords(baseAction).name}, from the published rating
      </li>
      {shown.map((step) => (
        <li class={`step step-${step.outcome}`}>
          <b>{readableId(printable(step.rule))}</b> {outcomeWords(step)}
          <Evidence step={step} />
        </li>
      ))}
      {named.length === 0 ? null : (
        <li class="step step-not-matched">
          Did not fire: {named.map(({ rule }) => readableId(printable(rule))).join(', ')}
        </li>
      )}
      {cap === null ? null : <CapItem cap={cap} />}
      <li>
        <b>Final</b> {actionWords(action).name}
      </li>
    </ol>
  );
}

function CapItem({ cap }: { readonly cap: DecisionCap }) {
  return (
    <li class="step step-cap">
      <b>Cap: {readableId(cap.reason)}</b> {changeWords(cap)}
    </li>
  );
}

function Evidence({ step }: { readonly step: DecisionStep }) {
  const words = evidenceWords(step.evidence);
  return words === '' ? null : <span class="evidence"> {words}</span>;
}

/** What a rule did: fired and moved the action, did not fire, or could not be evaluated, which is never a no. */
export function outcomeWords(step: DecisionStep): string {
  switch (step.outcome) {
    case 'matched':
      return `fired, ${changeWords(step)}.`;
    case 'not-matched':
      return 'did not fire.';
    case 'not-evaluable': {
      const missing = (step.missing ?? []).map((name) => readableId(printable(name)));
      return `could not be evaluated, missing: ${missing.length === 0 ? 'input' : missing.join(', ')}.`;
    }
    default:
      return assertNever(step.outcome, 'outcome');
  }
}

function changeWords({ from, to }: Pick<DecisionStep, 'from' | 'to'>): string {
  return from === to
    ? `stays at ${actionWords(to).name.toLowerCase()}`
    : `${actionWords(from).name.toLowerCase()} → ${actionWords(to).name.toLowerCase()}`;
}
