import { policyById, type Policy } from '@dawn-patrol/analysis';
import { ConfigurationError } from '@dawn-patrol/contracts';

/** The policy that an operator names. @throws ConfigurationError when there is none of that name. */
export function policyNamed(id: string): Policy {
  const policy = policyById(id);
  if (policy === undefined) {
    throw new ConfigurationError(`There is no policy "${id}". Try "default" or "base-table".`);
  }
  return policy;
}
