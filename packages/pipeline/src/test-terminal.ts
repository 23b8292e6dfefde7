import { PassThrough, Readable } from 'node:stream';
import type { Terminal } from './documents.ts';

/** A terminal in memory, for tests: what was typed, and what was printed. */
export interface TestTerminal extends Terminal {
  readonly output: () => string;
  readonly errors: () => string;
}

export function createTestTerminal(typed = ''): TestTerminal {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const printed: string[] = [];
  const complained: string[] = [];
  stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  stderr.on('data', (chunk: Buffer) => complained.push(chunk.toString('utf8')));
  return {
    stdin: Readable.from([typed]),
    stdout,
    stderr,
    output: () => printed.join(''),
    errors: () => complained.join(''),
  };
}
