import { policyById, shippedPolicies, type Policy } from '@dawn-patrol/analysis';
import { ConfigurationError } from '@dawn-patrol/contracts';
import { readPolicyFile } from './read-policy-file.ts';

/**
 * The policy that an operator names: the id of one that ships, or the path of a file of their own,
 * which has a separator in it or ends in `.json`.
 * @throws ConfigurationError when there is none, or the file is no policy; it says where and why.
 */
export function policyNamed(name: string): Policy {
  return /[/\\]|\.json$/.test(name) ? policyOfFile(name) : shippedPolicy(name);
}

function policyOfFile(file: string): Policy {
  const read = readPolicyFile(file);
  if (!read.ok) throw new ConfigurationError(read.failure.message);
  return read.value;
}

function shippedPolicy(id: string): Policy {
  const policy = policyById(id);
  if (policy !== undefined) return policy;
  const known = shippedPolicies.map((each) => each.id).join(', ');
  throw new ConfigurationError(
    `There is no policy "${id}". Those that ship are ${known}; a file of your own is named by its path, such as ./my-policy.json.`,
  );
}
