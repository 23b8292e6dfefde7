import type { CommandContext } from '../command-context.ts';
import { recallAnswer } from './recall-answer.ts';
import { readSnapshot } from './snapshot.ts';
import { machineOf } from './verdict-key.ts';

/**
 * `pnpm gate [--json]` of what was gated here last and has not changed since: prints the answer and is true. False when
 * the whole gate has to be asked.
 */
export async function answerAtOnce(args: readonly string[], context: CommandContext): Promise<boolean> {
  if (!args.every((argument) => argument === '--json')) return false;
  const snapshot = await readSnapshot(context.directory);
  if (!snapshot.ok) return false;
  const machine = machineOf(context.environment);
  const answer = await recallAnswer({ snapshot: snapshot.value, machine });
  if (answer === null) return false;
  context.print(args.length > 0 ? answer.json : answer.text);
  context.finish(answer.holds ? 0 : 1);
  return true;
}
