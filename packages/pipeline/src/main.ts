#!/usr/bin/env node
import { runProgram } from './program.ts';

process.exitCode = await runProgram({
  arguments: process.argv.slice(2),
  environment: process.env,
  terminal: { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr },
  clock: () => Date.now(),
  stopped: new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  }),
});
