import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { findMainCheckout, moveMain, readMain } from './move-main.ts';
import { finishMove } from './recover.ts';
import type { Moving } from './train-state.ts';

let repository: TestRepository;
let common: string;
let moving: Moving;

beforeEach(async () => {
  repository = await createTestRepository();
  const { top, git, write, commit } = repository;
  common = join(top, '.git');
  await git(['switch', '--quiet', '-c', 'branch']);
  write('README.md', '# Changed\n');
  write('packages/analysis/src/new.ts', 'new\n');
  rmSync(join(top, 'docs/notes.md'));
  const to = await commit('change, add and remove');
  await git(['switch', '--quiet', 'main']);
  const checkout = await findMainCheckout(common);
  moving = { from: await readMain(common), to, landed: [], checkout };
});
afterEach(() => repository.remove());

const isClean = async (): Promise<boolean> => (await repository.git(['status', '--porcelain'])) === '';
const go = (checkpoint: (name: string) => void = () => undefined): ReturnType<typeof moveMain> =>
  moveMain(common, moving, 'land', checkpoint);

describe('moveMain', () => {
  it('moves main, and the files of its checkout follow', async () => {
    expect(await go()).toMatchObject({ ok: true });
    expect(await readMain(common)).toBe(moving.to);
    expect(await isClean()).toBe(true);
    expect(existsSync(join(repository.top, 'docs/notes.md'))).toBe(false);
  });

  it('does nothing when somebody else moved main first', async () => {
    repository.write('own.md', 'own\n');
    const theirs = await repository.commit('somebody else');
    expect(await go()).toEqual({ ok: false, failure: { kind: 'main-moved', tip: theirs } });
    expect(await isClean()).toBe(true);
  });

  it.each([
    ['a changed file', 'README.md', 'main-checkout-dirty'],
    ['an untracked file in the way', 'packages/analysis/src/new.ts', 'main-checkout-in-the-way'],
  ])('refuses %s and touches nothing', async (_, path, kind) => {
    repository.write(path, 'mine\n');
    expect(await go()).toMatchObject({ ok: false, failure: { kind: 'refused', problem: { kind } } });
    expect(await readMain(common)).toBe(moving.from);
    expect(readFileSync(join(repository.top, path), 'utf8')).toBe('mine\n');
    expect(existsSync(join(common, 'index.lock'))).toBe(false);
  });

  it("leaves an untracked file alone that is in nobody's way", async () => {
    repository.write('scratch.txt', 'mine\n');
    expect(await go()).toMatchObject({ ok: true });
    expect(readFileSync(join(repository.top, 'scratch.txt'), 'utf8')).toBe('mine\n');
  });

  it('keeps everybody from committing in the checkout while main moves', async () => {
    const tried: string[] = [];
    const say = (name: string): void => {
      tried.push(`${name}: ${existsSync(join(common, 'index.lock')) ? 'locked' : 'free'}`);
    };
    await go(say);
    expect(tried).toEqual(['index locked: locked', 'main moved: locked', 'files followed: locked']);
  });
});

describe('finishMove', () => {
  const rescued = (): string => join(common, 'rescued');

  it.each(['index locked', 'main moved', 'files followed'])(
    'brings all in order after a kill at "%s"',
    async (place) => {
      await expect(
        go((name) => {
          if (name === place) {
            copyFileSync(join(common, 'index.lock'), join(common, 'left'));
            throw new Error('killed');
          }
        }),
      ).rejects.toThrow('killed');
      // What a killed process cannot clean up.
      copyFileSync(join(common, 'left'), join(common, 'index.lock'));
      const moved = await finishMove(common, moving, rescued());
      expect(moved).toBe(place !== 'index locked');
      expect(await readMain(common)).toBe(moved ? moving.to : moving.from);
      expect(await isClean()).toBe(true);
      expect(existsSync(join(common, 'index.lock'))).toBe(false);
      expect(existsSync(rescued())).toBe(false);
    },
  );

  it('keeps what somebody typed into a file in the meantime', async () => {
    await repository.git(['update-ref', 'refs/heads/main', moving.to, moving.from]);
    writeFileSync(join(repository.top, 'README.md'), 'typed after the crash\n');
    expect(await finishMove(common, moving, rescued())).toBe(true);
    expect(await isClean()).toBe(true);
    const [kept = ''] = readdirSync(rescued());
    expect(readFileSync(join(rescued(), kept, 'README.md'), 'utf8')).toBe('typed after the crash\n');
  });

  it.each<[string, () => void, (kept: string) => void]>([
    [
      'a link that leads nowhere',
      () => symlinkSync('nowhere', join(repository.top, 'README.md')),
      (kept) => expect(readlinkSync(join(kept, 'README.md'))).toBe('nowhere'),
    ],
    [
      'a folder with a file in it',
      () => repository.write('README.md/inside.txt', 'mine\n'),
      (kept) => expect(readFileSync(join(kept, 'README.md/inside.txt'), 'utf8')).toBe('mine\n'),
    ],
  ])('keeps %s that somebody put in the place of a file', async (_, put, expectKept) => {
    await repository.git(['update-ref', 'refs/heads/main', moving.to, moving.from]);
    rmSync(join(repository.top, 'README.md'));
    put();
    expect(await finishMove(common, moving, rescued())).toBe(true);
    const [kept = ''] = readdirSync(rescued());
    expectKept(join(rescued(), kept));
    expect(readFileSync(join(repository.top, 'README.md'), 'utf8')).toBe('# Changed\n');
    expect(await isClean()).toBe(true);
  });

  it.each<[string, string, (place: string) => void]>([
    ['a path that leads in a circle', 'packages/analysis/src', (place) => symlinkSync('src', place)],
    ['a pipe in the place of a file', 'README.md', (place) => spawnSync('sh', ['-c', 'mkfifo "$0"', place])],
  ])('ends rather than overwrite what it cannot read: %s', async (_, path, put) => {
    await repository.git(['update-ref', 'refs/heads/main', moving.to, moving.from]);
    const place = join(repository.top, path);
    rmSync(place, { recursive: true });
    put(place);
    const { ino } = lstatSync(place);
    await expect(finishMove(common, moving, rescued())).rejects.toThrow('cannot be read');
    expect(lstatSync(place).ino).toBe(ino);
  });
});
