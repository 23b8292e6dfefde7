import { z } from 'zod';
import { requireGit } from '../git/require-git.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Problem } from '../problem.ts';

/** A program and its arguments. `{affected}` and `{affectedFolder}` repeat their argument for each affected package. */
const commandSchema = z.array(z.string().min(1)).min(1);

const gateConfigSchema = z.strictObject({
  /** Makes a checkout ready to be checked, such as installing dependencies. */
  prepare: commandSchema.nullable().default(null),
  steps: z.array(z.strictObject({ name: z.string().min(1), command: commandSchema })),
  /** Prints the eval report as JSON. Null: nothing is judged. */
  evaluate: commandSchema.nullable(),
  /** Path prefixes of the answer key. */
  golden: z.array(z.string()).default(['golden/']),
  /** Path prefixes of what the golden dataset judges: the files of which it can say which version is right. */
  judged: z.array(z.string()),
  /** Path prefixes that every owner may touch. */
  shared: z.array(z.string()).default([]),
  /** Owners whose files change only when they are declared, even when nothing else changes. */
  declaredOnly: z.array(z.string()).default([]),
  /** Environment variables whose values may change a verdict, besides those that always count. */
  environment: z.array(z.string()).default([]),
});

/** What the gate of a repository runs. */
export type GateConfig = z.infer<typeof gateConfigSchema>;

const GATE_CONFIG_FILE = 'gate.config.json';

/** The gate of a repository that brings no configuration of its own. */
export const defaultGateConfig: GateConfig = {
  prepare: ['pnpm', 'install', '--frozen-lockfile', '--prefer-offline', '--silent'],
  steps: [
    { name: 'format', command: ['oxfmt', '--check', '.'] },
    // All of it, not only what is affected: typed lint rules read every package's declarations. What is unchanged comes from the cache.
    { name: 'types', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
    { name: 'lint', command: ['oxlint'] },
    { name: 'boundaries', command: ['turbo', 'boundaries'] },
    { name: 'unused code', command: ['knip', '--no-config-hints'] },
    { name: 'versions', command: ['syncpack', 'lint'] },
    { name: 'tests', command: ['vitest', 'run', '--project={affected}'] },
  ],
  evaluate: ['pnpm', '--silent', 'eval', '--json'],
  golden: ['golden/'],
  judged: [
    'packages/contracts/src/',
    'packages/ingestion-kit/src/',
    'packages/ingestion-uac/src/',
    'packages/ingestion-nws/src/',
    'packages/ingestion-snotel/src/',
    'packages/analysis/src/',
    'packages/alerts/src/',
    'evals/src/',
  ],
  shared: ['pnpm-lock.yaml', 'docs/decisions/'],
  declaredOnly: ['contracts'],
  environment: ['CHROMIUM_PATH', 'DATABASE_URL', 'TZ'],
};

/** Reads `gate.config.json` out of a tree; without one, the default holds. */
export async function readGateConfig(directory: string, tree: string): Promise<Result<GateConfig, Problem>> {
  const listed = await requireGit(directory, ['ls-tree', '--full-tree', tree, '--', GATE_CONFIG_FILE]);
  if (listed === '') return succeed(defaultGateConfig);
  return parseGateConfig(await requireGit(directory, ['cat-file', 'blob', `${tree}:${GATE_CONFIG_FILE}`]));
}

export function parseGateConfig(text: string): Result<GateConfig, Problem> {
  try {
    const parsed = gateConfigSchema.safeParse(JSON.parse(text));
    if (parsed.success) return succeed(parsed.data);
    return fail(invalid(z.prettifyError(parsed.error)));
  } catch (error) {
    if (error instanceof SyntaxError) return fail(invalid(error.message));
    throw error;
  }
}

function invalid(reason: string): Problem {
  return { kind: 'invalid-gate-config', message: `${GATE_CONFIG_FILE} cannot be used: ${reason}` };
}
