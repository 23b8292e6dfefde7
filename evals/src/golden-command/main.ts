import { readFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { runGolden } from './run-golden.ts';
import { outliveReader } from '../terminal.ts';

for (const output of [process.stdout, process.stderr]) outliveReader(output);

const plainWidth = 80;
const person = process.stdin.isTTY && process.stderr.isTTY;

/** One interface for all questions, opened with the first: what is typed ahead is not lost. */
const session: { lines: Interface | null } = { lines: null };

async function askPerson(question: string): Promise<string> {
  session.lines ??= createInterface({ input: process.stdin, output: process.stderr });
  return (await session.lines.question(question)).trim();
}

process.exitCode = await runGolden({
  arguments: process.argv.slice(2),
  terminal: {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    colors: false,
    watched: person,
    width: process.stdout.isTTY ? process.stdout.columns : plainWidth,
  },
  goldenDirectory: fileURLToPath(new URL('../../../golden', import.meta.url)),
  ask: person ? askPerson : null,
  readStandardInput: () => readFileSync(0, 'utf8'),
});
session.lines?.close();
