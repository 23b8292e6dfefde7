import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProcess } from '../../git/run-process.ts';
import { readRecords } from '../../state/slots.ts';
import { createTestRepository, makeExecutable, type TestRepository } from '../../test-repository.ts';
import { createWorktree } from '../create/create-worktree.ts';
import { findWorktree } from '../find-worktree.ts';
import type { ObstacleKind } from './obstacle.ts';
import { removeWorktree } from './remove-worktree.ts';
import { renderRecovery } from './render-recovery.ts';

const now = () => '2026-11-20T14:00:00.000Z';
const rule = 'packages/analysis/src/rule.ts';

let repository: TestRepository;
let directory: string;
let endings: (() => Promise<void>)[];

beforeEach(async () => {
  repository = await createTestRepository();
  endings = [];
  const created = await createWorktree(
    repository.top,
    { slug: 'the-work', title: 'The work', owners: ['analysis'], issue: null, details: '' },
    {
      now,
      say: () => undefined,
      interrupted: new AbortController().signal,
      fetch: true,
      isPortFree: async () => true,
      install: null,
    },
  );
  if (!created.ok) throw new Error(created.failure.message);
  directory = created.value.directory;
});

afterEach(async () => {
  for (const end of endings) await end();
  repository.remove();
});

const git = (...args: string[]) => repository.git(args, directory);
const write = (path: string, content: string | Uint8Array) => repository.write(path, content, directory);

interface Row {
  readonly state: string;
  readonly kinds: readonly ObstacleKind[];
  readonly prepare: () => Promise<void> | void;
}

async function commitHere(): Promise<void> {
  write(rule, 'a rule of our own\n');
  await repository.commit('a commit of our own', directory);
}

async function standInside(): Promise<void> {
  const child = spawn('cat', [], { cwd: directory, stdio: ['pipe', 'ignore', 'ignore'] });
  await once(child, 'spawn');
  endings.push(async () => {
    child.stdin.end();
    if (child.exitCode === null) await once(child, 'exit');
  });
}

const rows: readonly Row[] = [
  { state: 'dirty', kinds: ['dirty'], prepare: () => write(rule, 'changed\n') },
  { state: 'with a deleted file', kinds: ['dirty'], prepare: () => rmSync(join(directory, rule)) },
  {
    state: 'staged',
    kinds: ['staged'],
    prepare: async () => {
      write(rule, 'staged\n');
      await git('add', '--all');
    },
  },
  {
    state: 'staged, then changed again, then deleted elsewhere',
    kinds: ['dirty', 'staged'],
    prepare: async () => {
      write(rule, 'the staged version\n');
      await git('add', '--all');
      write(rule, 'the version on disk\n');
      await git('rm', '--quiet', '--cached', 'docs/notes.md');
      rmSync(join(directory, 'docs/notes.md'));
    },
  },
  {
    state: 'with a file taken out of the index and left on disk',
    kinds: ['staged', 'untracked'],
    prepare: async () => {
      await git('rm', '--quiet', '--cached', rule);
    },
  },
  {
    state: 'untracked, under difficult names',
    kinds: ['untracked'],
    prepare: () => {
      write('a name with spaces.txt', 'spaces\n');
      write('-a "quoted"\nname.txt', 'line break\n');
      write('Füße/☃.bin', new Uint8Array([0, 255, 13, 10, 0]));
      write('empty', '');
      write('run.sh', '#!/bin/sh\n');
      makeExecutable(join(directory, 'run.sh'));
      symlinkSync('nowhere at all', join(directory, 'a link'));
    },
  },
  {
    state: 'changed in its line ends only where git bends them',
    kinds: ['dirty', 'untracked'],
    prepare: () => {
      write('.gitattributes', '* text=auto eol=lf\n');
      write(rule, 'one\r\nfour\r\n');
      write('mixed.txt', 'one\r\ntwo\nthree\r');
    },
  },
  {
    state: 'with a file of value among the ignored ones',
    kinds: ['ignored'],
    prepare: () => {
      write('var/night.sqlite', new Uint8Array([1, 2, 3]));
      write('packages/analysis/run.log', 'a log\n');
      write('packages/analysis/dist/rule.js', 'build output is made again\n');
      write('node_modules/x/index.js', 'so are dependencies\n');
    },
  },
  {
    state: 'with notes in its task file',
    kinds: ['ignored'],
    prepare: () => write('TASK.md', 'what I found out\n'),
  },
  {
    state: 'changed behind an assume-unchanged mark',
    kinds: ['hidden'],
    prepare: async () => {
      await git('update-index', '--assume-unchanged', rule);
      write(rule, 'nobody sees this\n');
    },
  },
  {
    state: 'stashed',
    kinds: ['stashed'],
    prepare: async () => {
      write(rule, 'stashed away\n');
      write('new.txt', 'stashed too\n');
      await git('stash', 'push', '--quiet', '--include-untracked');
    },
  },
  { state: 'unpushed', kinds: ['unmerged'], prepare: commitHere },
  {
    state: 'on no branch, with commits',
    kinds: ['unmerged'],
    prepare: async () => {
      await git('checkout', '--quiet', '--detach');
      await commitHere();
    },
  },
  {
    state: 'in the middle of a merge with conflicts',
    kinds: ['conflicted', 'unmerged', 'unfinished'],
    prepare: async () => {
      await commitHere();
      repository.write(rule, 'a rule of main\n');
      await repository.commit('main goes on');
      await git('merge', 'main').catch(() => undefined);
    },
  },
  {
    state: 'locked',
    kinds: ['locked'],
    prepare: async () => {
      await git('worktree', 'lock', '--reason', 'on a stick', directory);
    },
  },
  { state: 'busy', kinds: ['busy'], prepare: standInside },
  {
    state: 'everything at once',
    kinds: ['dirty', 'staged', 'untracked', 'ignored', 'stashed', 'unmerged', 'locked', 'busy'],
    prepare: async () => {
      write('docs/notes.md', 'to the stash\n');
      await git('stash', 'push', '--quiet');
      await commitHere();
      write(rule, 'staged\n');
      await git('add', '--all');
      write(rule, 'on disk\n');
      write('new.txt', 'new\n');
      write('var/night.sqlite', 'data\n');
      await git('worktree', 'lock', directory);
      await standInside();
    },
  },
];

describe('the removal drill', () => {
  it.each(rows)('a worktree that is $state stays, and force loses no byte', async ({ kinds, prepare }) => {
    await prepare();
    const before = await everythingOf(directory);

    const refused = await remove({ force: false });
    expect(refused.ok ? [] : refused.failure.obstacles.map(({ kind }) => kind)).toEqual(kinds);
    expect(await everythingOf(directory)).toEqual(before);
    expect(await readRecords(repository.top)).toHaveLength(1);

    const removed = await remove({ force: true });
    if (!removed.ok) throw new Error(removed.failure.message);
    const { branch, kept, left } = removed.value;
    expect(left !== null).toBe(kinds.includes('busy'));
    expect(readdirSync(join(repository.top, 'trees'))).toEqual(left === null ? [] : [basename(left)]);
    expect(await readRecords(repository.top)).toEqual([]);
    if (kept === null) throw new Error('nothing was kept');
    for (const command of renderRecovery(kept, { top: repository.top, directory, branch })) {
      const said = await runProcess('sh', ['-c', command], { directory: '/', environment: process.env });
      expect(said.exitCode, `${command}: ${said.stderr}`).toBe(0);
    }
    expect(await everythingOf(directory)).toEqual(before);
    const reachable = (await repository.git(['rev-list', kept.reference])).split('\n');
    for (const commit of [before.head, ...before.stashes]) expect(reachable).toContain(commit);
  });
});

async function remove(options: { force: boolean }) {
  const found = await findWorktree(repository.top, directory);
  if (!found.ok) throw new Error(found.failure.message);
  return removeWorktree(repository.top, found.value, { ...options, now });
}

/** Everything of a worktree that somebody could miss. */
async function everythingOf(place: string) {
  const stashes = (await repository.git(['stash', 'list', '--format=%H'], place)).split('\n').slice(0, -1);
  return {
    head: (await repository.git(['rev-parse', 'HEAD'], place)).trimEnd(),
    branch: await repository.git(['branch', '--show-current'], place),
    staged: (await repository.git(['ls-files', '--stage'], place)).replaceAll(/^\d+ \w+ [123]\t.*\n/gmu, ''),
    stashes,
    files: Object.fromEntries(filesBelow(place).map((file) => [relative(place, file), contentOf(file)])),
  };
}

const madeAgain = new Set(['.git', 'node_modules', 'dist', '.env.worktree', 'TASK.md']);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !madeAgain.has(entry.name) || isEditedTask(join(folder, entry.name)))
    .flatMap((entry) => {
      const place = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(place) : [place];
    });
}

function isEditedTask(file: string): boolean {
  return file.endsWith('TASK.md') && readFileSync(file, 'utf8').startsWith('what I found out');
}

function contentOf(file: string): string {
  const found = lstatSync(file);
  if (found.isSymbolicLink()) return `link to ${readlinkSync(file)}`;
  return `${(found.mode & 0o100) === 0 ? 'plain' : 'executable'} ${readFileSync(file).toString('hex')}`;
}
