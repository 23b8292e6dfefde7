import { spawn } from 'node:child_process';

export interface ProcessOptions {
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly input?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

/** How a process ended. `exitCode` is -1 when a signal ended it and 127 when it could not be started. */
export interface ProcessOutput {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one program to its end and keeps everything it said. Never rejects. */
export function runProcess(
  program: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessOutput> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: options.directory,
      env: options.environment,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let refused: Error | undefined;
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => (refused = error));
    // A program that ends before it has read its input closes the pipe; its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('close', (code) =>
      resolve({
        exitCode: child.pid === undefined ? 127 : (code ?? -1),
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8') + (refused === undefined ? '' : refused.message),
      }),
    );
  });
}
