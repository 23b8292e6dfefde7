import {
  actionRank,
  actions,
  assertNever,
  higherAction,
  lowerAction,
  type Action,
  type DecisionStep,
} from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { RuleEffect, RuleSettings } from '../policy/rule-settings.ts';
import type { Region } from '../region/region.ts';
import { evaluateRule } from './evaluate-rule.ts';
import type { RuleFinding } from './rule.ts';

/** The rules in the policy's order, each starting from where the one before it ended. No step goes down. */
export function combineRules(
  assessment: Assessment,
  region: Region | null,
  baseAction: Action,
): DecisionStep[] {
  const steps: DecisionStep[] = [];
  let action = baseAction;
  for (const settings of assessment.policy.rules) {
    const step = toStep(settings, evaluateRule(settings, assessment, region), action);
    steps.push(step);
    action = step.to;
  }
  return steps;
}

function toStep(settings: RuleSettings, finding: RuleFinding, from: Action): DecisionStep {
  const { outcome, evidence } = finding;
  const step = { rule: settings.id, outcome, from, to: from, evidence };
  switch (finding.outcome) {
    case 'matched':
      return { ...step, to: finding.lifts ? applyEffect(settings.effect, from) : from };
    case 'not-matched':
      return step;
    case 'not-evaluable':
      return { ...step, missing: [...finding.missing] };
    default:
      return assertNever(finding, 'rule outcome');
  }
}

/** What a matched rule does to an action. An action above a rule's reach stays where it is. */
export function applyEffect(effect: RuleEffect, action: Action): Action {
  switch (effect.kind) {
    case 'step-up': {
      const raised = actions[actionRank(action) + effect.steps.value] ?? 'auto-send-urgent';
      return higherAction(action, lowerAction(raised, effect.ceiling));
    }
    case 'at-least':
      return higherAction(action, effect.action);
    default:
      return assertNever(effect, 'rule effect');
  }
}
