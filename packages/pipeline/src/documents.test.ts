import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerDocuments } from './documents.ts';
import { createTestTerminal } from './test-terminal.ts';

const answer = (document: string) => ({ ok: !document.includes('bad'), document });

async function fileWith(content: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'dawn-documents-')), 'document');
  await writeFile(path, content);
  return path;
}

describe('answerDocuments', () => {
  it('reads standard input as one document and indents its answer', async () => {
    const terminal = createTestTerminal('first\nsecond');
    expect(await answerDocuments(terminal, { files: [], ndjson: false, answer })).toBe(0);
    expect(terminal.output()).toBe('{\n  "ok": true,\n  "document": "first\\nsecond"\n}\n');
  });

  it('answers line by line and in order when asked to', async () => {
    const terminal = createTestTerminal('a\r\nbad\n\nc\n');
    expect(await answerDocuments(terminal, { files: ['-'], ndjson: true, answer })).toBe(1);
    expect(terminal.output().trim().split('\n')).toEqual([
      '{"ok":true,"document":"a"}',
      '{"ok":false,"document":"bad"}',
      '{"ok":true,"document":"c"}',
    ]);
  });

  it('answers several files with a line each', async () => {
    const terminal = createTestTerminal('');
    const files = [await fileWith('one'), await fileWith('two')];
    expect(await answerDocuments(terminal, { files, ndjson: false, answer })).toBe(0);
    expect(terminal.output()).toBe('{"ok":true,"document":"one"}\n{"ok":true,"document":"two"}\n');
  });

  it('waits for a reader that is slower than the writer', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `line ${index}`);
    const terminal = createTestTerminal(lines.join('\n'));
    await answerDocuments(terminal, { files: [], ndjson: true, answer });
    expect(terminal.output().trim().split('\n')).toHaveLength(5000);
  });
});
