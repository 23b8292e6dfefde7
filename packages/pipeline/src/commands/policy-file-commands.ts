import { policyFileSchema, shippedPolicies, type Policy } from '@dawn-patrol/analysis';
import { write, type Terminal } from '../documents.ts';
import { readPolicyFile } from '../read-policy-file.ts';

/** A policy in short: who it is, and its switches in their order. */
interface PolicySummary {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly title: string;
  readonly rules: readonly string[];
}

function summarize({ id, version, effectiveFrom, title, rules }: Policy): PolicySummary {
  return { id, version, effectiveFrom, title, rules: rules.map((rule) => rule.id) };
}

function describe({ id, version, title, rules }: PolicySummary): string {
  return `${id} (version ${version}): ${title}\n  rules: ${rules.length === 0 ? 'none' : rules.join(', ')}`;
}

/** `dawn policy list`: the policies that ship, with their rules in order. */
export async function policyListCommand(
  terminal: Terminal,
  { json = false }: { json?: boolean },
): Promise<0> {
  const summaries = shippedPolicies.map(summarize);
  const text = json ? JSON.stringify(summaries, null, 2) : summaries.map(describe).join('\n');
  await write(terminal.stdout, `${text}\n`);
  return 0;
}

/** `dawn policy check FILE`: whether a file is a policy, and if not, where and why. @returns 0 when it is, 1 when not. */
export async function policyCheckCommand(
  terminal: Terminal,
  file: string,
  { json = false }: { json?: boolean },
): Promise<0 | 1> {
  const read = readPolicyFile(file);
  if (json) {
    const answer = read.ok ? { ok: true, policy: summarize(read.value) } : read;
    await write(terminal.stdout, `${JSON.stringify(answer, null, 2)}\n`);
  } else if (read.ok) {
    await write(terminal.stdout, `${file} is a policy.\n${describe(summarize(read.value))}\n`);
  } else {
    await write(terminal.stderr, `dawn: ${read.failure.message}\n`);
  }
  return read.ok ? 0 : 1;
}

/** `dawn policy schema`: the JSON Schema of policy files, for an editor. */
export async function policySchemaCommand(terminal: Terminal): Promise<0> {
  await write(terminal.stdout, `${JSON.stringify(policyFileSchema(), null, 2)}\n`);
  return 0;
}
