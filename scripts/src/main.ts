#!/usr/bin/env node
import { CommanderError } from 'commander';
import { callerDirectory } from './caller-directory.ts';
import { buildCommandLine } from './command-line.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort());
}

const [, , ...args] = process.argv;
try {
  const program = await buildCommandLine(args[0], {
    directory: await callerDirectory(process.cwd(), process.env['INIT_CWD']),
    environment: process.env,
    now: () => new Date().toISOString(),
    print: (text) => process.stdout.write(text),
    say: (line) => process.stderr.write(`${line}\n`),
    interrupted: interruption.signal,
    finish: (exitCode) => {
      process.exitCode = exitCode;
    },
  });
  await program.parseAsync(args, { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
