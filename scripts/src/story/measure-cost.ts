import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandContext } from '../command-context.ts';
import { applyEdit, buildStoryRepository, commitAll, playOwners } from './build-story.ts';
import { copyRepository, forgetWorktrees } from './kill-drill.ts';
import { type StoryBranch, storyBranches } from './story-branches.ts';
import { landStory, storySurroundings } from './story-train.ts';

/** The slow part of a check, so that the figures are about checks and not about starting programs. */
const slowStep = { name: 'slow', command: ['sleep', '1'] };

const ways = [
  { batch: false, jobs: 1 },
  { batch: false, jobs: 2 },
  { batch: true, jobs: 1 },
  { batch: true, jobs: 2 },
];

/**
 * Measures what landing eight branches costs when the sixth fails together with the first: checks run and seconds, for
 * each way of landing. Each branch has been gated by its owner before; those checks are not counted.
 */
export async function measureCost(folder: string, context: CommandContext): Promise<void> {
  const { now, say, print, environment, interrupted } = context;
  const around = { now, say: () => undefined, interrupted };
  const top = join(folder, 'measured');
  await buildStoryRepository(top);
  const step = `"steps": [\n    ${JSON.stringify(slowStep)},`;
  await applyEdit(top, { path: 'gate.config.json', from: '"steps": [', to: step });
  await commitAll(top, 'Check slowly');
  await playOwners(top, around, eightBranches());
  await forgetWorktrees(top);
  const branches = eightBranches().map(({ name }) => name);
  say('Each owner gates the branch; not counted.');
  const gating = await storySurroundings(top, around, environment);
  for (const name of branches) {
    await landStory(top, gating, { branches: [name], options: { dryRun: true } });
  }
  print('way          jobs  checks  seconds  landed  put aside\n');
  for (const way of ways) {
    const copy = join(folder, 'way');
    await copyRepository(top, copy);
    const begun = process.hrtime.bigint();
    const report = await landStory(copy, await storySurroundings(copy, around, environment), {
      branches,
      options: way,
    });
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
    const count = (status: string): number =>
      report.branches.filter((branch) => branch.status === status).length;
    print(
      `${(way.batch ? 'batch' : 'one by one').padEnd(12)} ${String(way.jobs).padStart(4)}  ${String(report.checks.run).padStart(6)}  ${seconds.toFixed(1).padStart(7)}  ${String(count('landed')).padStart(6)}  ${String(count('put-aside')).padStart(9)}\n`,
    );
    await rm(copy, { recursive: true, force: true, maxRetries: 5 });
  }
}

function eightBranches(): StoryBranch[] {
  const named = (name: string): StoryBranch[] => storyBranches.filter((branch) => branch.name === name);
  const notes = [1, 2, 3, 4].map((number): StoryBranch => ({
    name: `note-${number}`,
    title: `Note ${number}`,
    owners: ['dashboard'],
    meaning: 'sound',
    edits: [
      { path: `packages/dashboard/src/note-${number}.js`, from: null, to: `export default ${number};\n` },
    ],
  }));
  const [first, second, third, fourth] = notes.map((note) => [note]);
  return [
    ...named('fix-escalation'),
    ...(first ?? []),
    ...named('better-alerts'),
    ...(second ?? []),
    ...(third ?? []),
    ...named('add-skyline'),
    ...(fourth ?? []),
    ...named('dated-policy'),
  ];
}
