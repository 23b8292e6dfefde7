import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConfigurationError } from '@dawn-patrol/contracts';

/**
 * The dashboard is a program of its own: it meets the pipeline in the database only, so that a
 * fault in a page never touches a run.
 */
const dashboardProgram = fileURLToPath(new URL('../../dashboard/dist/main.js', import.meta.url));

export interface DashboardOptions {
  readonly database: string;
  readonly hostname: string;
  readonly port: number;
}

export interface RunningDashboard {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts the dashboard and waits until it answers. @throws ConfigurationError when it does not come up. */
export async function startDashboard(options: DashboardOptions): Promise<RunningDashboard> {
  if (!existsSync(dashboardProgram)) {
    throw new ConfigurationError(
      `The dashboard is not built: ${dashboardProgram} is missing. Run: pnpm build`,
    );
  }
  const { database, hostname, port } = options;
  const child = spawn(
    process.execPath,
    [dashboardProgram, '--database', database, '--host', hostname, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await readAddress(child);
  return {
    url,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The first line that the dashboard prints is its address. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const [line, ...rest] = printed.split('\n');
      if (line !== undefined && rest.length > 0) found(line.trim());
    });
    child.once('error', failed);
    child.once('exit', (code) =>
      failed(
        new ConfigurationError(
          `The dashboard ended with code ${code} before it served. Its message is above.`,
        ),
      ),
    );
  });
}
