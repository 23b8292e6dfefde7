#!/usr/bin/env node
import { CommanderError } from 'commander';
import { buildCommandLine } from './command-line.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort());
}

const [, , ...args] = process.argv;
try {
  const program = await buildCommandLine(args[0], {
    // pnpm changes to the top of the checkout; the person may stand deeper, or in another worktree.
    directory: process.env['INIT_CWD'] ?? process.cwd(),
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
