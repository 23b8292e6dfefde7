import { paceOf, type PacePolicy } from './pace-policy.ts';

/** Limits how many requests are under way at each host. */
export interface HostSlots {
  /** Does the work when the host has room for it, first come first served. */
  use<Value>(host: string, work: () => Promise<Value>): Promise<Value>;
}

interface HostQueue {
  taken: number;
  readonly waiting: (() => void)[];
}

/** Slots as the policy has them. A request keeps its slot over its retries. */
export function createHostSlots(policy: PacePolicy): HostSlots {
  const queues = new Map<string, HostQueue>();
  const queueOf = (host: string): HostQueue => {
    const known = queues.get(host);
    if (known !== undefined) return known;
    const queue: HostQueue = { taken: 0, waiting: [] };
    queues.set(host, queue);
    return queue;
  };
  return {
    use: async (host, work) => {
      const queue = queueOf(host);
      if (queue.taken < paceOf(policy, host).concurrent) queue.taken += 1;
      else await new Promise<void>((resolve) => queue.waiting.push(resolve));
      try {
        return await work();
      } finally {
        // The slot passes on to the next in line; it is free only when nobody waits.
        const next = queue.waiting.shift();
        if (next === undefined) queue.taken -= 1;
        else next();
      }
    },
  };
}
