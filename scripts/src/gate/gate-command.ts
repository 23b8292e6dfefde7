import type { Command } from 'commander';
import { z } from 'zod';
import type { CommandContext } from '../command-context.ts';
import type { Problem } from '../problem.ts';
import { verdictFile } from '../state/verdict.ts';
import { writeAtomically } from '../state/write-atomically.ts';
import type { Owner } from '../workspace/area.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import type { OwnershipProblem } from './check-ownership.ts';
import { createSurroundings } from './create-surroundings.ts';
import { declaredOwners, parseOwners } from './declared-owners.ts';
import { readGateConfig } from './gate-config.ts';
import type { GateReport } from './gate-report.ts';
import { gateWorktree } from './gate-worktree.ts';
import { keepAnswer } from './keep-answer.ts';
import { renderGate } from './render-gate.ts';
import { readSnapshot } from './snapshot.ts';

const optionsSchema = z.object({
  package: z.array(z.string()).default([]),
  json: z.boolean().default(false),
  again: z.boolean().default(false),
});

const explanation = `
Checks what lies here, committed or not, against its merge base with main: whose files it changes,
format, types, lint, boundaries, the tests of what is affected, and every golden case. A tree that was
checked is not checked again. gate.config.json at the top replaces what is run.

Trailers in a commit of the branch:
  Golden-Change: <reason>    answers change together with the code they judge
  Golden-Retires: <case id>  a case goes away on purpose

Exit code: 0 it may land; 1 it may not; 2 it could not be checked.`;

/** `pnpm gate`: whether what lies in this worktree or clone may land. */
export function registerGateCommand(program: Command, context: CommandContext): void {
  program
    .command('gate')
    .description('Whether the tree here may land: ownership, checks, the golden dataset.')
    .option('--package <name...>', 'what the branch is about, when no worktree record says so')
    .option('--again', 'check even when this very tree was checked before')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', explanation)
    .action(async (options: unknown) => runGate(optionsSchema.parse(options), context));
}

async function runGate(options: z.infer<typeof optionsSchema>, context: CommandContext): Promise<void> {
  const snapshot = await readSnapshot(context.directory);
  if (!snapshot.ok) return refuse(snapshot.failure, context);
  const { top } = snapshot.value;
  const said = options.package.length === 0 ? null : parseOwners(await readWorkspace(top), options.package);
  if (said !== null && !said.ok) return refuse(said.failure, context);
  const declaredFor = async (branch: string | null): Promise<readonly Owner[] | null> => {
    if (said !== null) return said.value;
    return branch === null ? null : declaredOwners(top, branch);
  };
  const onStep = (name: string, position: number, of: number): void =>
    context.say(`[${position}/${of}] ${name}`);
  const onForeign = (problems: readonly OwnershipProblem[]): void => {
    for (const { message, remedy } of problems) context.say(`may NOT land: ${message}\n  ${remedy}`);
    context.say('The checks go on, for what else there is; Ctrl-C stops them.');
  };
  const signal = context.interrupted;
  const told = { signal, onStep, onForeign };
  const worktree = { snapshot: snapshot.value, declaredFor, again: options.again, ...told };
  const around = await createSurroundings(context);
  const report = await gateWorktree(worktree, around);
  if (!report.ok) return refuse(report.failure, context);
  await keepForListing(top, report.value);
  const config = await readGateConfig(top, snapshot.value.tree);
  if (said === null && config.ok) {
    const question = { snapshot: snapshot.value, machine: around.machine };
    await keepAnswer(question, report.value, config.value.environment);
  }
  context.print(options.json ? `${JSON.stringify(report.value, null, 2)}\n` : renderGate(report.value));
  context.finish(report.value.holds ? 0 : 1);
}

/** Under the tree's own hash, where `worktree list` looks for it. */
async function keepForListing(top: string, { holds, branch, verdict }: GateReport): Promise<void> {
  const entry = { verdict: holds ? 'passes' : 'fails', at: verdict.checkedAt, branch, key: verdict.key };
  await writeAtomically(await verdictFile(top, verdict.tree), `${JSON.stringify(entry, null, 2)}\n`);
}

function refuse({ message, remedy }: Problem, context: CommandContext): void {
  context.say(`gate: ${message}`);
  if (remedy !== undefined) context.say(remedy);
  context.finish(2);
}
