import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { caseChangeKinds } from '../gate/compare-evals.ts';
import { readJsonFile } from '../state/read-json-file.ts';
import { writeAtomically } from '../state/write-atomically.ts';

const setbackSchema = z.object({
  kind: z.enum(['fails-alone', 'fails-on-main', 'fails-together', 'conflict', 'ambiguous-conflict']),
  message: z.string(),
  partners: z.array(z.string()),
  changes: z.array(
    z.object({ id: z.string(), kind: z.enum(caseChangeKinds), detail: z.string().nullable() }),
  ),
  remedy: z.string(),
});

const branchSchema = z.object({
  name: z.string(),
  commit: z.string(),
  declared: z.array(z.string()).nullable(),
  status: z.enum(['waiting', 'landed', 'put-aside', 'already-on-main']),
  /** The commit that brought it in, for `landed`. */
  landedAs: z.string().nullable(),
  setback: setbackSchema.nullable(),
});
export type TrainBranch = z.infer<typeof branchSchema>;

const movingSchema = z.object({
  from: z.string(),
  to: z.string(),
  landed: z.array(z.object({ name: z.string(), commit: z.string() })),
  /** Where main is checked out and its files follow; null when it is nowhere. */
  checkout: z.object({ directory: z.string(), gitDirectory: z.string() }).nullable(),
});
export type Moving = z.infer<typeof movingSchema>;

/** A train under way, written before and after everything that cannot be undone: what a crash leaves for the next. */
export const trainStateSchema = z.object({
  schemaVersion: z.literal(1),
  id: z.string(),
  kind: z.enum(['landing', 'undo']),
  startedAt: z.string(),
  options: z.object({ batch: z.boolean(), arbiter: z.boolean(), jobs: z.int().min(1), dryRun: z.boolean() }),
  mainBefore: z.string(),
  /** How often the train was taken up again after a crash. */
  resumed: z.int(),
  branches: z.array(branchSchema),
  /** The move of main that is being made. */
  moving: movingSchema.nullable(),
  checks: z.object({ run: z.int(), reused: z.int() }),
  /** Set while checks run, for `--status`. */
  activity: z.array(z.string()),
  remarks: z.array(z.string()),
});
export type TrainState = z.infer<typeof trainStateSchema>;

/** Where the merge train keeps what it knows, below the shared state directory. */
export function trainFiles(state: string): {
  readonly lock: string;
  readonly train: string;
  readonly groups: string;
  readonly landings: string;
  readonly rescued: string;
} {
  return {
    lock: join(state, 'train', 'lock'),
    train: join(state, 'train', 'state.json'),
    groups: join(state, 'train', 'groups'),
    landings: join(state, 'landings'),
    rescued: join(state, 'rescued'),
  };
}

export function readTrain(state: string): Promise<TrainState | null> {
  return readJsonFile(trainFiles(state).train, trainStateSchema);
}

export function writeTrain(state: string, train: TrainState): Promise<void> {
  return writeAtomically(trainFiles(state).train, `${JSON.stringify(train, null, 2)}\n`);
}

export function forgetTrain(state: string): Promise<void> {
  return rm(trainFiles(state).train, { force: true });
}
