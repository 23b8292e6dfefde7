import { InvariantError } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import type { RuleSettings } from '../policy/rule-settings.ts';
import { policyById } from '../policy/shipped-policies.ts';

/** A rule's settings as they ship: those of the default are the same in it. */
export function ruleSettings<Id extends RuleSettings['id']>(id: Id): Extract<RuleSettings, { id: Id }> {
  const settings = cautiousPolicy.rules.find((rule) => isOf(rule, id));
  if (settings === undefined || !isOf(settings, id))
    throw new InvariantError(`No policy ships with the rule ${id}.`);
  return settings;
}

function isOf<Id extends RuleSettings['id']>(
  rule: RuleSettings,
  id: Id,
): rule is Extract<RuleSettings, { id: Id }> {
  return rule.id === id;
}

/** The policy that ships with every switch on. */
export const cautiousPolicy: Policy = shipped('cautious');

function shipped(id: string): Policy {
  const policy = policyById(id);
  if (policy === undefined) throw new InvariantError(`No policy ships as ${id}.`);
  return policy;
}
