import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { CommandContext } from '../command-context.ts';
import { measureCost } from './measure-cost.ts';
import { runKillDrill } from './kill-drill.ts';
import { playStory } from './play-story.ts';

const optionsSchema = z.object({
  keep: z.boolean().default(false),
  cost: z.boolean().default(false),
  killDrill: z.boolean().default(false),
  points: z.coerce.number().int().min(1).default(50),
  seed: z.coerce.number().int().default(1),
  from: z.coerce.number().int().min(1).default(1),
});

/** `pnpm demo:parallel`: the story of several owners, played in a repository of its own. */
export function registerDemoCommand(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .description('Plays the story of several owners at once, in a small repository of its own.')
    .option('--keep', 'leave the repository there, to look around in')
    .option('--kill-drill', 'kill the train again and again instead, and see that nothing is lost')
    .option('--cost', 'measure what landing eight branches with one bad one costs instead')
    .option('--points <count>', 'how often it is killed', '50')
    .option('--seed <number>', 'draws other points', '1')
    .option('--from <number>', 'leave out the points before this one, such as one that failed', '1')
    .action(async (options: unknown) => runDemo(optionsSchema.parse(options), context));
}

async function runDemo(options: z.infer<typeof optionsSchema>, context: CommandContext): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dawn-patrol-story-')));
  try {
    const { killDrill, points, seed, from } = options;
    if (options.cost) {
      await measureCost(folder, context);
      return context.finish(0);
    }
    const holds = killDrill
      ? await runKillDrill({ folder, points, seed, from, context })
      : await playStory(join(folder, 'story'), context);
    context.finish(holds ? 0 : 1);
  } finally {
    if (options.keep) context.say(`The repository is in ${folder}`);
    else await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
