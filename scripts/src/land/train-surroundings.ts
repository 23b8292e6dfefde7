import type { GateSurroundings } from '../gate/judge-tree.ts';
import type { ScratchPool } from '../gate/scratch-pool.ts';
import type { Journal } from './journal.ts';

/** What a train works with. */
export interface TrainSurroundings {
  readonly gate: GateSurroundings;
  /** The shared state directory. */
  readonly state: string;
  /** Progress, one line each. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  /** Called between any two steps; the kill drill ends the process here. */
  readonly checkpoint: (name: string) => void;
}

/** The same, for one train under way. */
export interface TrainUnderWay extends TrainSurroundings {
  readonly journal: Journal;
  readonly pool: ScratchPool;
  /** Checks even what was checked before. */
  readonly again: boolean;
}
