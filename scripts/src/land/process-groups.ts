import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive } from '../gate/process-identity.ts';
import { signalGroup } from '../gate/run-command.ts';

/** A note of each running check, so that a train that is killed does not leave its checks running for good. */
export function noteGroup(folder: string): (group: number, running: boolean) => void {
  const notes = new Map<number, string>();
  return (group, running) => {
    const known = notes.get(group);
    if (running) {
      const file = join(folder, `${group}-${identityOf(group).started}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, '');
      notes.set(group, file);
    } else if (known !== undefined) {
      rmSync(known, { force: true });
      notes.delete(group);
    }
  };
}

/** Ends the checks that a dead train left running; a process that merely got the same number is not touched. */
export function endNotedGroups(folder: string): void {
  for (const name of noted(folder)) {
    const [pid, started = '0'] = name.split('-');
    const leader = { pid: Number(pid), started };
    if (started !== '0' && isAlive(leader)) signalGroup(leader.pid, 'SIGKILL');
    rmSync(join(folder, name), { force: true });
  }
}

function noted(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
