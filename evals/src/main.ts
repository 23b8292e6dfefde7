import './schemas-as-they-are.ts';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toInstant } from '@dawn-patrol/contracts';
import { gitRepository } from './git/git-repository.ts';
import { runShippedCode } from './judge/run-shipped-code.ts';
import { codeKey } from './kept/code-key.ts';
import { openKeptVerdicts } from './kept/kept-verdicts.ts';
import { runEval } from './run-eval.ts';
import { allScorers } from './scorers/all-scorers.ts';
import { judgeInNewProcess } from './watch/judge-in-new-process.ts';
import { watchFiles } from './watch/watch-files.ts';
import { outliveReader } from './terminal.ts';

for (const output of [process.stdout, process.stderr]) outliveReader(output);

const PLAIN_WIDTH = 120;
const top = fileURLToPath(new URL('../../', import.meta.url));
const judgedFolders = ['golden', 'evals/src', 'packages'];
const { CI: ci } = process.env;
const repository = gitRepository(top);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

/** Not awaited at the top: a program that waits there cannot be packed into one file. */
async function main(): Promise<void> {
  process.exitCode = await runEval({
    arguments: process.argv.slice(2),
    terminal: {
      out: (text) => process.stdout.write(text),
      error: (text) => process.stderr.write(text),
      colors: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
      watched: process.stderr.isTTY,
      width: process.stdout.isTTY ? process.stdout.columns : PLAIN_WIDTH,
    },
    goldenDirectory: fileURLToPath(new URL('../../golden', import.meta.url)),
    tracked: 'golden',
    repository,
    judge: { run: runShippedCode, scorers: allScorers },
    openKept: () => {
      const directory = repository.sharedDirectory();
      const key = directory === null ? null : codeKey(top);
      return directory === null || key === null ? null : openKeptVerdicts(join(directory, 'verdicts'), key);
    },
    unattended: ci !== undefined && ci !== '' && ci !== 'false',
    now: () => toInstant(Date.now()),
    judgeAgain: (words, signal) => judgeInNewProcess(top, words, signal),
    watchChanges: (signal) => watchFiles(top, judgedFolders, signal),
    interrupted: interruption.signal,
  });
}

void main();
