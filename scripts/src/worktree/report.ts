import type { CommandContext } from '../command-context.ts';
import type { Problem } from '../problem.ts';
import type { Result } from '../result.ts';

/** Hands a result to the person: as JSON, in words, or as the reason of a refusal with exit code 1. */
export function report<Value>(
  result: Result<Value, Problem>,
  context: CommandContext,
  { json, render }: { readonly json: boolean; readonly render: (value: Value) => string },
): void {
  if (json) context.print(`${JSON.stringify(result, null, 2)}\n`);
  else if (result.ok) context.print(render(result.value));
  if (result.ok) return;
  if (!json) {
    context.say(result.failure.message);
    if (result.failure.remedy !== undefined) context.say(`→ ${result.failure.remedy}`);
  }
  context.finish(1);
}
