import { landStory, storySurroundings } from './story-train.ts';

/**
 * One train of the kill drill, in a process of its own. Arguments: the repository, the checkpoint at which it ends
 * itself with SIGKILL (0: never), whether to go in a batch, and the branches. Prints how many checkpoints it passed.
 */
const [, , top = '', last = '0', batch = 'no', ...branches] = process.argv;

let passed = 0;
const checkpoint = (): void => {
  passed += 1;
  if (passed === Number(last)) process.kill(process.pid, 'SIGKILL');
};

const interruption = new AbortController();
const around = { now: () => new Date().toISOString(), say: checkpoint, interrupted: interruption.signal };
const train = await storySurroundings(top, around, process.env, checkpoint);
const report = await landStory(top, train, {
  branches,
  options: { batch: batch === 'batch', arbiter: true },
});
process.stdout.write(`${JSON.stringify({ passed, outcome: report.outcome, branches: report.branches })}\n`);
