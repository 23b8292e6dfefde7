import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ExitCode } from '../commands/eval-context.ts';

/** Builds the judge and what it judges, then judges, both in processes of their own: only those see changed code. */
export async function judgeInNewProcess(
  top: string,
  words: readonly string[],
  signal: AbortSignal,
): Promise<ExitCode> {
  const built = await run(join(top, 'node_modules/.bin/tsc'), ['-b', 'evals'], top, signal);
  if (built !== 0) return 2;
  const code = await run(process.execPath, [join(top, 'evals/dist/main.js'), ...words], top, signal);
  return code === 0 || code === 1 ? code : 2;
}

function run(command: string, args: string[], cwd: string, signal: AbortSignal): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', signal });
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
}
