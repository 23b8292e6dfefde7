import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as startTimer, clearTimeout } from 'node:timers';
import { mutantResultSchema, type Mutant, type MutantResult } from './mutant.ts';

export interface PoolInput {
  /** The built `bench-process.js`. */
  readonly program: string;
  /** Its arguments: dataset, instrumented code, list of mutants. */
  readonly arguments: readonly string[];
  readonly processes: number;
  /** After so long a fault counts as found: the gate would not end. */
  readonly timeLimitMilliseconds: number;
  readonly progress: (done: number, total: number) => void;
}

/** A process is replaced after so many mutants: code that was loaded anew stays in memory. */
const MUTANTS_A_PROCESS = 250;

/** Judges every mutant, a few processes at a time. Results come in the order of the mutants. */
export async function judgeInPool(
  mutants: readonly Mutant[],
  input: PoolInput,
): Promise<readonly MutantResult[]> {
  const queue = [...mutants.entries()];
  const results = new Map<number, MutantResult>();
  const lane = async (): Promise<void> => {
    let bench = await startBench(input);
    let served = 0;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, mutant] = next;
      const result = await bench.judge(mutant);
      results.set(index, result ?? { mutant, status: 'killed', killer: 'never ends' });
      input.progress(results.size, mutants.length);
      served += 1;
      if ((result === null || served % MUTANTS_A_PROCESS === 0) && queue.length > 0) {
        bench.stop();
        bench = await startBench(input);
      }
    }
    bench.stop();
  };
  await Promise.all(Array.from({ length: Math.min(input.processes, mutants.length) }, lane));
  return mutants.flatMap((_, index) => results.get(index) ?? []);
}

interface Bench {
  /** Null where it does not answer in time, or the process ends. */
  readonly judge: (mutant: Mutant) => Promise<MutantResult | null>;
  readonly stop: () => void;
}

async function startBench({ program, arguments: words, timeLimitMilliseconds }: PoolInput): Promise<Bench> {
  const child = fork(program, [...words], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += String(text);
  });
  const ready = await nextMessage(child, null);
  if (ready !== 'ready') throw new Error(`The bench did not start: ${complaint.trim()}`);
  return {
    judge: async (mutant) => {
      const answer = nextMessage(child, timeLimitMilliseconds);
      child.send(mutant.id);
      const message = await answer;
      const parsed = mutantResultSchema.safeParse(message);
      return parsed.success ? { ...parsed.data, mutant } : null;
    },
    stop: () => {
      child.kill('SIGKILL');
    },
  };
}

/** The next message of a process; null when it ends, or when the time is over. */
function nextMessage(child: ChildProcess, limit: number | null): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (message: unknown): void => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', ended);
      resolve(message);
    };
    const ended = (): void => settle(null);
    const timer = limit === null ? undefined : startTimer(ended, limit);
    child.on('message', settle);
    child.on('exit', ended);
  });
}
