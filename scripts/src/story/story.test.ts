import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireGit } from '../git/require-git.ts';
import type { LandingReport } from '../land/landing-report.ts';
import { applyEdit, buildStoryRepository, commitAll, playOwners } from './build-story.ts';
import { relabelSkyline, storyBranches } from './story-branches.ts';
import { landStory, storySurroundings } from './story-train.ts';
import '../test-repository.ts';

const said: string[] = [];
const around = {
  now: () => '2026-03-01T12:00:00.000Z',
  say: (line: string) => void said.push(line),
  interrupted: new AbortController().signal,
};
const all = storyBranches.map(({ name }) => name);

let folder: string;
let top: string;

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dawn patrol story-')));
  top = join(folder, 'story');
  await buildStoryRepository(top);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the story of several owners', () => {
  it('lands one by one what is sound, names what is not, and leaves main green', async () => {
    await playOwners(top, around);
    const train = await storySurroundings(top, around, process.env);
    const report = await landStory(top, train, { branches: all, options: { arbiter: true } });
    console.log(said.join('\n'));
    console.log(JSON.stringify(report, null, 1));
  }, 60_000);
});
