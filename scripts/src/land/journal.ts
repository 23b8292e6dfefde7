import { forgetTrain, type TrainBranch, type TrainState, writeTrain } from './train-state.ts';

/** The record of a train under way. What is told to it is on disk when the promise resolves. */
export interface Journal {
  readonly current: () => TrainState;
  readonly change: (changes: Partial<TrainState>) => Promise<void>;
  readonly changeBranch: (name: string, changes: Partial<TrainBranch>) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A journal in the state directory; a dry run keeps one in memory only, since nothing has to be recovered. */
export function createJournal(state: string, begun: TrainState, checkpoint: (name: string) => void): Journal {
  let train = begun;
  let written: Promise<void> = Promise.resolve();
  const writeAfter = async (earlier: Promise<void>, snapshot: TrainState): Promise<void> => {
    await earlier;
    checkpoint('before the journal');
    await writeTrain(state, snapshot);
    checkpoint('after the journal');
  };
  const change = (changes: Partial<TrainState>): Promise<void> => {
    train = { ...train, ...changes };
    const snapshot = train;
    if (snapshot.options.dryRun) return Promise.resolve();
    written = writeAfter(written, snapshot);
    return written;
  };
  return {
    current: () => train,
    change,
    changeBranch: (name, changes) =>
      change({
        branches: train.branches.map((branch) => (branch.name === name ? { ...branch, ...changes } : branch)),
      }),
    end: async () => {
      await written;
      if (!train.options.dryRun) await forgetTrain(state);
    },
  };
}
