import { runProcess } from '../../git/run-process.ts';
import type { Problem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';

/** Fills `node_modules` of a fresh checkout; replaceable, so that tests and bare repositories can do without. */
export type InstallDependencies = (
  directory: string,
  signal: AbortSignal,
) => Promise<Result<'from-store' | 'from-network', Problem>>;

/** Links the dependencies out of the shared pnpm store; asks the network only when the store lacks one, and says so. */
export function installWithPnpm(
  environment: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): InstallDependencies {
  return async (directory, signal) => {
    const { program, prefix } = pnpmCommand(environment);
    const run = (mode: string) =>
      runProcess(program, [...prefix, 'install', mode, '--frozen-lockfile', '--reporter=silent'], {
        directory,
        environment: { ...environment, CI: 'true' },
        signal,
      });
    if ((await run('--offline')).exitCode === 0) return succeed('from-store');
    if (signal.aborted) return fail({ kind: 'interrupted', message: 'stopped while installing' });
    say('  the pnpm store lacks something; asking the network');
    const online = await run('--prefer-offline');
    if (online.exitCode === 0) return succeed('from-network');
    const said = (online.stderr.trim() || online.stdout.trim()).split('\n').slice(-3).join(' ');
    return fail({
      kind: 'dependencies-missing',
      message: `the dependencies could not be installed: ${said || `pnpm ended with ${online.exitCode}`}`,
      remedy: `cd ${directory} && pnpm install`,
    });
  };
}

/** The pnpm that started this program, so that no second version meddles; else the one on the PATH. */
function pnpmCommand(environment: Readonly<Record<string, string | undefined>>): {
  readonly program: string;
  readonly prefix: readonly string[];
} {
  const path = environment['npm_execpath'] ?? '';
  if (/pnpm[^/]*\.c?js$/u.test(path)) return { program: process.execPath, prefix: [path] };
  return { program: 'pnpm', prefix: [] };
}
