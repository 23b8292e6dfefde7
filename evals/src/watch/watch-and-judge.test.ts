import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExitCode } from '../commands/eval-context.ts';
import { watchAndJudge } from './watch-and-judge.ts';
import { watchFiles } from './watch-files.ts';

/** A watcher that reports these batches, then calls back and ends. */
async function* batches(all: readonly (readonly string[])[], atEnd = (): void => undefined) {
  for (const each of all) yield await Promise.resolve(each);
  atEnd();
}

describe('watchAndJudge', () => {
  const { signal } = new AbortController();

  it('judges at once, and again after each batch of changes', async () => {
    const said: string[] = [];
    const codes: ExitCode[] = [0, 1, 2];
    const code = await watchAndJudge({
      changes: batches([['golden/a'], ['p1', 'p2', 'p3', 'p4']]),
      judge: () => Promise.resolve(codes.shift() ?? 0),
      interrupted: signal,
      say: (words) => said.push(words),
    });
    expect(code).toBe(2);
    expect(said).toEqual([
      'All holds. Waiting for changes; Ctrl-C ends.',
      'Changed: golden/a',
      'It does not hold. Waiting for changes; Ctrl-C ends.',
      'Changed: p1, p2, p3, and 1 more',
      'It could not run. Waiting for changes; Ctrl-C ends.',
    ]);
  });

  it('ends with the last whole judgement when interrupted while judging', async () => {
    const interruption = new AbortController();
    let judged = 0;
    const code = await watchAndJudge({
      changes: batches([['a'], ['b'], ['c']]),
      judge: () => {
        judged += 1;
        if (judged === 2) interruption.abort();
        return Promise.resolve(judged === 1 ? 1 : 2);
      },
      interrupted: interruption.signal,
      say: () => undefined,
    });
    expect([judged, code]).toEqual([2, 1]);
  });

  it('does not wait for changes when interrupted during the first judgement', async () => {
    const interruption = new AbortController();
    const code = await watchAndJudge({
      changes: batches([['a']], () => expect.unreachable()),
      judge: () => {
        interruption.abort();
        return Promise.resolve(0);
      },
      interrupted: interruption.signal,
      say: () => undefined,
    });
    expect(code).toBe(2);
  });
});

describe('watchFiles', () => {
  const top = mkdtempSync(join(tmpdir(), 'watched-'));
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  it('reports a changed file below its folders, leaves out what a build writes, and ends on the signal', async () => {
    mkdirSync(join(top, 'golden/dist'), { recursive: true });
    const interruption = new AbortController();
    const changes = watchFiles(top, ['golden', 'absent'], interruption.signal);
    const first = changes.next();
    writeFileSync(join(top, 'golden/dist/built.js'), '1');
    writeFileSync(join(top, 'golden/case.json'), '{}');
    expect((await first).value).toEqual([join('golden', 'case.json')]);
    const second = changes.next();
    interruption.abort();
    expect((await second).done).toBe(true);
  });
});
