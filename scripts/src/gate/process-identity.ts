import { readFileSync } from 'node:fs';

/**
 * A process, told apart from a later one with the same number: its start time in clock ticks since boot, `0` where
 * there is no /proc.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startTimeOf(process.pid) ?? '0' };
}

/** A process that was just started; its start time is unknown when it is gone already. */
export function identityOf(pid: number): ProcessIdentity {
  return { pid, started: startTimeOf(pid) ?? '0' };
}

/** Whether exactly this process still runs. One that ended and waits for its parent does not. */
export function isAlive({ pid, started }: ProcessIdentity): boolean {
  const current = startTimeOf(pid);
  if (current !== null) return started === '0' || current === started;
  return process.platform !== 'linux' && answersSignals(pid);
}

/** Field 22 of /proc/<pid>/stat. The name before it may hold spaces and brackets, so reading starts after the last one. */
function startTimeOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? null : (fields[18] ?? null);
  } catch {
    return null;
  }
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
