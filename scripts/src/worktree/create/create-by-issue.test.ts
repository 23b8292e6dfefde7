import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../command-context.ts';
import { runCommandLine } from '../../run-command-line.ts';
import { readRecords } from '../../state/slots.ts';
import { createTestRepository, makeExecutable, type TestRepository } from '../../test-repository.ts';

let repository: TestRepository;
let printed: string[];
let said: string[];
let exitCodes: number[];

beforeEach(async () => {
  repository = await createTestRepository();
  [printed, said, exitCodes] = [[], [], []];
});

afterEach(() => repository.remove());

/** Puts a program called gh first on the PATH; it notes how it was called. */
function fakeGh(script: string): void {
  const file = join(repository.around, 'bin/gh');
  repository.write('bin/gh', `#!/bin/sh\necho "$@" > "$0.called"\n${script}\n`, repository.around);
  makeExecutable(file);
}

const answer = (issue: object): string => `cat <<'END'\n${JSON.stringify(issue)}\nEND`;

async function create(words: readonly string[], path?: string): Promise<void> {
  const bin = join(repository.around, 'bin');
  const context: CommandContext = {
    directory: repository.top,
    environment: { ...process.env, PATH: path ?? `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    now: () => '2026-11-28T14:00:00.000Z',
    print: (text) => printed.push(text),
    say: (line) => said.push(line),
    interrupted: new AbortController().signal,
    finish: (exitCode) => exitCodes.push(exitCode),
  };
  await runCommandLine(['worktree', 'create', ...words, '--no-install', '--no-fetch'], context);
}

const onlyRecord = async () => (await readRecords(repository.top))[0];

describe('a worktree for an issue', { timeout: 60_000 }, () => {
  it('has its title, and the packages of its title and its labels', async () => {
    fakeGh(
      answer({
        title: 'analysis: read problem roses',
        body: 'Cell by cell, "quoted".',
        labels: [{ name: 'bug' }, { name: 'golden' }],
      }),
    );
    await create(['42']);
    expect(exitCodes.every((code) => code === 0)).toBe(true);
    expect(await onlyRecord()).toMatchObject({
      branch: '42-analysis-read-problem-roses',
      title: 'analysis: read problem roses',
      owners: ['analysis', 'golden'],
      issue: 42,
      ready: true,
    });
    expect(readFileSync(join(repository.around, 'bin/gh.called'), 'utf8')).toBe(
      'issue view 42 --json title,body,labels\n',
    );
    const task = readFileSync(join(repository.top, 'trees/42-analysis-read-problem-roses/TASK.md'), 'utf8');
    expect(task).toContain('Cell by cell, "quoted".');
  });

  it('has the name and the packages that are said beside the number', async () => {
    fakeGh(answer({ title: 'Words', labels: [] }));
    await create(['42', 'add-feature', '--package', 'alerts']);
    expect(await onlyRecord()).toMatchObject({ branch: '42-add-feature', owners: ['alerts'] });
  });

  it.each([
    ['gh fails', 'echo "no such issue" >&2; exit 1'],
    ['gh says something else than JSON', 'echo "A new release of gh is available"'],
    ['gh says JSON of another shape', answer({ message: 'Not Found' })],
    ['gh is killed', 'kill -9 $$'],
  ])('is called by its number, and says so, when %s', async (_, script) => {
    fakeGh(script);
    await create(['42']);
    expect(await onlyRecord()).toMatchObject({ branch: 'issue-42', owners: [], issue: 42 });
    expect(said.join('\n')).toContain('gh told nothing of issue 42');
    expect(printed.join('')).toContain('pnpm worktree declare <package>');
    const task = readFileSync(join(repository.top, 'trees/issue-42/TASK.md'), 'utf8');
    expect(task).toContain('The gate then lets through changes to the files of one owner');
  });

  it('is called by its number when there is no gh', async () => {
    const bin = join(repository.around, 'only-git');
    repository.write(
      'only-git/git',
      '#!/bin/sh\nPATH=/usr/local/bin:/usr/bin:/bin exec git "$@"\n',
      repository.around,
    );
    makeExecutable(join(bin, 'git'));
    rmSync(join(repository.around, 'bin'), { recursive: true, force: true });
    await create(['42', 'the-work'], bin);
    expect(await onlyRecord()).toMatchObject({ branch: '42-the-work', issue: 42 });
    expect(said.join('\n')).toContain('gh told nothing of issue 42');
  });
});
