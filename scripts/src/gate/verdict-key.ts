import { createHash } from 'node:crypto';
import type { GateConfig } from './gate-config.ts';

/** Raised when the checks themselves change their meaning: older verdicts then no longer count. */
const VERDICT_FORMAT = 1;

/** Everything that a verdict depends on. */
export interface VerdictInputs {
  /** The tree under check; the lockfile and every golden case are inside it. */
  readonly tree: string;
  readonly baseTree: string;
  readonly config: GateConfig;
  /** Cases that may go, as declared by the branch. */
  readonly retired: readonly string[];
  readonly machine: Machine;
}

/** Where the checks run. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** This process's own. */
export function machineOf(environment: Machine['environment']): Machine {
  return { node: process.version, platform: `${process.platform}-${process.arch}`, environment };
}

/** Variables that change what Node and its tools do, in any repository. */
const alwaysRelevant = ['NODE_ENV', 'NODE_OPTIONS', 'TZ', 'LANG', 'LC_ALL'];

/** The name of a verdict: equal inputs give equal names, and any difference that could matter gives another. */
export function verdictKey({ tree, baseTree, config, retired, machine }: VerdictInputs): string {
  return digest([VERDICT_FORMAT, tree, baseTree, config, retired, machineFacts(config.environment, machine)]);
}

/** The name of a tree's eval report. It depends on no base. */
export function evalKey({
  tree,
  config,
  machine,
}: Pick<VerdictInputs, 'tree' | 'config' | 'machine'>): string {
  return digest([
    VERDICT_FORMAT,
    tree,
    config.prepare,
    config.evaluate,
    machineFacts(config.environment, machine),
  ]);
}

/** What of a machine may change a verdict; `variables` are the ones that the gate's configuration names. */
export function machineFacts(
  variables: readonly string[],
  { node, platform, environment }: Machine,
): readonly unknown[] {
  const names = [...new Set([...alwaysRelevant, ...variables])].toSorted();
  return [node, platform, names.map((name) => [name, environment[name] ?? null])];
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40);
}
