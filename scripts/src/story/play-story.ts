import { join } from 'node:path';
import type { CommandContext } from '../command-context.ts';
import { judgeCommit } from '../gate/judge-commit.ts';
import { openScratchPool } from '../gate/scratch-pool.ts';
import { requireGit } from '../git/require-git.ts';
import { type LandingReport, renderLanding } from '../land/landing-report.ts';
import { readMain } from '../land/move-main.ts';
import type { TrainSurroundings } from '../land/train-surroundings.ts';
import { applyEdit, buildStoryRepository, commitAll, playOwners } from './build-story.ts';
import { relabelSkyline, storyBranches } from './story-branches.ts';
import { landStory, storySurroundings } from './story-train.ts';

/** Plays the whole story for a person. Returns whether it came out as it should. */
export async function playStory(top: string, context: CommandContext): Promise<boolean> {
  const { now, say, environment, interrupted } = context;
  const around = { now, say, interrupted };
  say('A small repository: analysis, alerts, dashboard, pipeline, an answer key and a judge.');
  await buildStoryRepository(top);
  say('Eight owners, each in a worktree of their own:');
  await playOwners(top, around);
  const train = await storySurroundings(top, around, environment);
  say('');
  say('$ pnpm land <all eight> --arbiter --jobs 2');
  const branches = storyBranches.map(({ name }) => name);
  const first = await landStory(top, train, { branches, options: { arbiter: true, jobs: 2 } });
  if (interrupted.aborted) return false;
  say('');
  say('The owner of add-skyline merges main, sees the day come out otherwise, and labels it anew.');
  const skyline = join(top, 'trees', 'add-skyline');
  await requireGit(skyline, ['merge', '--quiet', '--no-edit', 'main']);
  await applyEdit(skyline, relabelSkyline);
  await commitAll(skyline, 'Label Skyline by the rule as it is');
  say('$ pnpm land add-skyline');
  const second = await landStory(top, train, { branches: ['add-skyline'] });
  return closeStory(top, train, [first, second], context);
}

async function closeStory(
  top: string,
  train: TrainSurroundings,
  reports: readonly LandingReport[],
  { print }: CommandContext,
): Promise<boolean> {
  print(`\n${reports.map(renderLanding).join('\n')}\n`);
  print(`${await requireGit(top, ['log', '--first-parent', '--format=%h  %s', 'main'])}\n`);
  const { cases, passing } = await judgeMain(top, train);
  const clean = (await requireGit(top, ['status', '--porcelain'])) === '';
  print(
    `main: ${passing} of ${cases} golden cases hold; its checkout is ${clean ? 'clean and up to date' : 'NOT clean'}\n`,
  );
  return cases > 0 && passing === cases && clean;
}

/** What the golden dataset says about main as it is now. */
export async function judgeMain(
  top: string,
  { gate, signal }: TrainSurroundings,
): Promise<{ readonly cases: number; readonly passing: number }> {
  const pool = await openScratchPool(top, 1);
  try {
    const scratch = await pool.acquire();
    const checkout = async (commit: string): Promise<string> => {
      await scratch.checkout(commit);
      return scratch.directory;
    };
    const judged = await judgeCommit({ commit: await readMain(top), checkout, signal }, gate);
    const cases = judged.ok ? judged.value.cases : [];
    return { cases: cases.length, passing: cases.filter(({ verdict }) => verdict === 'pass').length };
  } finally {
    await pool.close();
  }
}
