import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

const directory = process.cwd();
const environment = { ...process.env, npm_config_x: '1', INIT_CWD: '/elsewhere', GIT_DIR: '/elsewhere' };
const never = new AbortController().signal;

describe('runCommand', () => {
  it('keeps what a check says and how it ends', async () => {
    const command = ['sh', '-c', 'echo out; echo bad >&2; exit 3'];
    const outcome = await runCommand({ command, directory, environment, signal: never });
    expect(outcome).toMatchObject({ exitCode: 3, stdout: 'out\n', interrupted: false });
    expect(outcome.said).toContain('bad');
  });

  it('runs checks as in CI, with nothing of the script or git command around it', async () => {
    const command = ['sh', '-c', 'echo "$CI|$npm_config_x|$INIT_CWD|$GIT_DIR"'];
    const outcome = await runCommand({ command, directory, environment, signal: never });
    expect(outcome.stdout).toBe('true|||\n');
  });

  it('says so when a program is not there', async () => {
    const outcome = await runCommand({ command: ['no-such-program'], directory, environment, signal: never });
    expect(outcome).toMatchObject({ exitCode: 127 });
    expect(outcome.said).toContain('no-such-program could not be started');
  });

  it('stops a check with everything that it started', async () => {
    const stop = new AbortController();
    const groups: [number, boolean][] = [];
    const onGroup = (group: number, running: boolean): void => {
      groups.push([group, running]);
      stop.abort();
    };
    // The one in the background keeps the output open: it too has to end before the run can.
    const command = ['sh', '-c', 'sleep 1000 & sleep 1000'];
    const outcome = await runCommand({ command, directory, environment, signal: stop.signal, onGroup });
    expect(outcome).toMatchObject({ exitCode: -1, interrupted: true });
    expect(groups.map(([, running]) => running)).toEqual([true, false]);
  });
});
