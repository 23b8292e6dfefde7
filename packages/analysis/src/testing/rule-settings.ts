import { InvariantError } from '@dawn-patrol/contracts';
import type { RuleSettings } from '../policy/policy-schema.ts';
import { defaultPolicy } from '../policy/shipped-policies.ts';

/** A rule's settings in the policy in force. */
export function ruleSettings(id: RuleSettings['id']): RuleSettings {
  const settings = defaultPolicy.rules.find((rule) => rule.id === id);
  if (settings === undefined) throw new InvariantError(`The default policy has no rule ${id}.`);
  return settings;
}
