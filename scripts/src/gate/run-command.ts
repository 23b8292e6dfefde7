import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface CommandRun {
  readonly command: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Told the number of the process group, and again when it has ended: what a crash would leave behind. */
  readonly onGroup?: (group: number, running: boolean) => void;
}

export interface CommandOutcome {
  /** -1 when a signal ended it, 127 when it could not be started. */
  readonly exitCode: number;
  readonly stdout: string;
  /** Both outputs as they came; its end says best what went wrong. */
  readonly said: string;
  readonly seconds: number;
  readonly interrupted: boolean;
}

const GRACE_MILLISECONDS = 2000;

/** Runs a check to its end in a process group of its own, so that stopping it stops all that it started. Never rejects. */
export function runCommand(run: CommandRun): Promise<CommandOutcome> {
  const [program = '', ...args] = run.command;
  const begun = process.hrtime.bigint();
  if (run.signal.aborted) {
    return Promise.resolve({ exitCode: -1, stdout: '', said: '', seconds: 0, interrupted: true });
  }
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: run.directory,
      env: checkEnvironment(run.directory, run.environment),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const { pid } = child;
    const stdout: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => void (stdout.push(chunk), said.push(chunk)));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(`${program} could not be started: ${error.message}`)));
    const stop = stopper(pid);
    run.signal.addEventListener('abort', stop.begin, { once: true });
    if (pid !== undefined) run.onGroup?.(pid, true);
    child.on('close', (code) => {
      run.signal.removeEventListener('abort', stop.begin);
      stop.end();
      if (pid !== undefined) run.onGroup?.(pid, false);
      resolve({
        exitCode: pid === undefined ? 127 : (code ?? -1),
        stdout: Buffer.concat(stdout).toString('utf8'),
        said: Buffer.concat(said).toString('utf8'),
        seconds: Number(process.hrtime.bigint() - begun) / 1e9,
        interrupted: run.signal.aborted,
      });
    });
  });
}

/** Asks a group to end, and ends it when it does not. */
function stopper(group: number | undefined): { begin: () => void; end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: () => {
      if (group === undefined) return;
      signalGroup(group, 'SIGTERM');
      timer = setTimeout(() => signalGroup(group, 'SIGKILL'), GRACE_MILLISECONDS);
    },
    end: () => {
      clearTimeout(timer);
      if (timer !== undefined && group !== undefined) signalGroup(group, 'SIGKILL');
    },
  };
}

/** Signals a whole process group; one that has ended already is none of our business. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Checks run as in CI (so that no lockfile is rewritten), without colours, and know nothing of the surrounding script or git command. */
function checkEnvironment(
  directory: string,
  outer: Readonly<Record<string, string | undefined>>,
): NodeJS.ProcessEnv {
  const kept = Object.entries(outer).filter(
    ([name]) => !/^(npm_|pnpm_config_|VITEST|GIT_|INIT_CWD$|FORCE_COLOR$)/iu.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    PATH: `${join(directory, 'node_modules', '.bin')}:${outer['PATH'] ?? ''}`,
    CI: 'true',
    NO_COLOR: '1',
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
  };
}
