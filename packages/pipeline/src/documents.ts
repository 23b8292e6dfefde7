import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';

/** Where a command reads and writes; the entry passes the process's own, a test its own. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** What a command answers to one document. It is a failure when `ok` is false. */
export interface Answer {
  readonly ok: boolean;
}

export interface AnswerOptions {
  readonly files: readonly string[];
  readonly ndjson: boolean;
  readonly answer: (document: string) => Answer;
}

/**
 * Reads documents from files (`-` or none: standard input) and writes one answer each, in order.
 * With `ndjson` a document is a line and so is its answer; otherwise a document is a whole file,
 * a single answer is indented, and several are a line each.
 * @returns the exit code: 0 when every document was good, 1 otherwise.
 */
export async function answerDocuments(terminal: Terminal, options: AnswerOptions): Promise<0 | 1> {
  const files = options.files.length === 0 ? ['-'] : options.files;
  const indent = !options.ndjson && files.length === 1;
  let allGood = true;
  for (const file of files) {
    for await (const document of readDocuments(terminal, file, options.ndjson)) {
      const answer = options.answer(document);
      allGood &&= answer.ok;
      await write(terminal.stdout, `${JSON.stringify(answer, null, indent ? 2 : undefined)}\n`);
    }
  }
  return allGood ? 0 : 1;
}

async function* readDocuments(terminal: Terminal, file: string, ndjson: boolean): AsyncGenerator<string> {
  if (!ndjson) {
    yield file === '-' ? await text(terminal.stdin) : await readFile(file, 'utf8');
    return;
  }
  const input = file === '-' ? terminal.stdin : createReadStream(file);
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') yield line;
  }
}

/** Writes and waits while the reader is slower than we are. */
export async function write(stream: Writable, chunk: string): Promise<void> {
  if (!stream.write(chunk)) await once(stream, 'drain');
}
