import { fileURLToPath } from 'node:url';
import { runShippedCode } from './judge/run-shipped-code.ts';
import { readCommit } from './read-commit.ts';
import { runEval } from './run-eval.ts';
import { allScorers } from './scorers/all-scorers.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

process.exitCode = runEval({
  arguments: process.argv.slice(2),
  terminal: {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    colors: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    watched: process.stderr.isTTY,
  },
  goldenDirectory: fileURLToPath(new URL('../../golden', import.meta.url)),
  readCommit: () => readCommit(repository),
  judge: { run: runShippedCode, scorers: allScorers },
});
