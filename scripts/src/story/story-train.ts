import { createEvalDesk } from '../gate/eval-desk.ts';
import { createVerdictStore } from '../gate/verdict-store.ts';
import { commonDirectory } from '../git/common-directory.ts';
import { landBranches } from '../land/land-branches.ts';
import type { LandingReport } from '../land/landing-report.ts';
import { readCandidates } from '../land/read-candidates.ts';
import type { TrainSurroundings } from '../land/train-surroundings.ts';
import type { TrainState } from '../land/train-state.ts';
import { stateDirectory } from '../state/state-directory.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import type { StorySurroundings } from './build-story.ts';

export interface StoryLanding {
  readonly branches: readonly string[];
  readonly options?: Partial<TrainState['options']>;
}

/** A train's surroundings in the story's repository. */
export async function storySurroundings(
  top: string,
  { now, say, interrupted }: StorySurroundings,
  environment: Readonly<Record<string, string | undefined>>,
  checkpoint: (name: string) => void = () => undefined,
): Promise<TrainSurroundings> {
  const state = await stateDirectory(top);
  const store = createVerdictStore(state);
  const machine = { node: process.version, platform: process.platform, environment };
  const repository = await commonDirectory(top);
  const gate = { repository, store, desk: createEvalDesk(store), machine, now };
  return { gate, state, say, signal: interrupted, checkpoint };
}

/** Lands branches of the story; without any, only takes up what was cut off. */
export async function landStory(
  top: string,
  around: TrainSurroundings,
  { branches, options = {} }: StoryLanding,
): Promise<LandingReport> {
  const candidates = await readCandidates(top, await readWorkspace(top), branches, []);
  if (!candidates.ok) throw new Error(candidates.failure.message);
  const all = { batch: false, arbiter: false, jobs: 1, dryRun: false, ...options };
  const { resumed, report } = await landBranches(around, {
    candidates: candidates.value,
    options: all,
    again: false,
  });
  const last = report ?? resumed;
  if (last === null) throw new Error('There was nothing to land, and nothing to take up.');
  return last;
}
