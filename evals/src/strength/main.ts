import { fileURLToPath } from 'node:url';
import { runStrength } from './run-strength.ts';
import { outliveReader } from '../terminal.ts';

for (const output of [process.stdout, process.stderr]) outliveReader(output);

const PLAIN_WIDTH = 120;

process.exitCode = await runStrength({
  arguments: process.argv.slice(2),
  terminal: {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    colors: false,
    watched: process.stderr.isTTY,
    width: process.stdout.isTTY ? process.stdout.columns : PLAIN_WIDTH,
  },
  top: fileURLToPath(new URL('../../../', import.meta.url)),
  program: fileURLToPath(new URL('bench-process.js', import.meta.url)),
});
