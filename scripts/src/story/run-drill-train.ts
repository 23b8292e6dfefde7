import { spawn } from 'node:child_process';
import { z } from 'zod';
import { signalGroup } from '../gate/run-command.ts';
import type { KillPoint } from './draw-points.ts';

export interface DrillTrain {
  /** The compiled kill-drill-main. */
  readonly program: string;
  readonly top: string;
  readonly branches: readonly string[];
  readonly batch: boolean;
  /** Null: it runs to its end. */
  readonly kill: KillPoint['at'] | null;
}

const resultSchema = z.object({
  passed: z.int(),
  outcome: z.string(),
  branches: z.array(z.object({ name: z.string(), status: z.string() })),
});

/** What a train of the drill printed; `result` is null when it did not live to print it. */
export interface DrillRun {
  readonly result: z.infer<typeof resultSchema> | null;
  readonly killed: boolean;
  readonly said: string;
  readonly milliseconds: number;
}

/** Runs one train in a process group of its own, and kills it as told. */
export function runDrillTrain({ program, top, branches, batch, kill }: DrillTrain): Promise<DrillRun> {
  const last = kill?.kind === 'checkpoint' ? kill.number : 0;
  const args = [program, top, String(last), batch ? 'batch' : 'no', ...branches];
  const begun = process.hrtime.bigint();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: top,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const timer =
      kill?.kind === 'moment'
        ? setTimeout(() => child.pid !== undefined && signalGroup(child.pid, 'SIGKILL'), kill.milliseconds)
        : undefined;
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
      const result = stdout === '' ? null : resultSchema.parse(JSON.parse(stdout));
      resolve({ result, killed: signal === 'SIGKILL', said: stderr, milliseconds });
    });
  });
}
