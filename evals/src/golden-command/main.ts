import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { runGolden } from './run-golden.ts';

const person = process.stdin.isTTY && process.stderr.isTTY;

async function askPerson(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(question);
  lines.close();
  return answer.trim();
}

process.exitCode = await runGolden({
  arguments: process.argv.slice(2),
  terminal: {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    colors: false,
    watched: person,
  },
  goldenDirectory: fileURLToPath(new URL('../../../golden', import.meta.url)),
  ask: person ? askPerson : null,
  readStandardInput: () => readFileSync(0, 'utf8'),
});
