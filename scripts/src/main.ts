#!/usr/bin/env node
import { callerDirectory } from './caller-directory.ts';
import type { CommandContext } from './command-context.ts';
import { answerAtOnce } from './gate/answer-at-once.ts';
import { outliveReader } from './outlive-reader.ts';

outliveReader(process.stdout);
outliveReader(process.stderr);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort());
}

const [, , ...args] = process.argv;
try {
  const context: CommandContext = {
    directory: await callerDirectory(process.cwd(), process.env['INIT_CWD']),
    environment: process.env,
    now: () => new Date().toISOString(),
    print: (text) => process.stdout.write(text),
    say: (line) => process.stderr.write(`${line}\n`),
    interrupted: interruption.signal,
    finish: (exitCode) => {
      process.exitCode = exitCode;
    },
  };
  // The rest of the program is loaded only when it is needed: loading it takes longer than this answer.
  if (args[0] !== 'gate' || !(await answerAtOnce(args.slice(1), context))) {
    await (await import('./run-command-line.ts')).runCommandLine(args, context);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
