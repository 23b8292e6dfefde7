import type { Candidate, Finding } from './candidate.ts';
import { findPartner } from './find-partner.ts';
import { settleConflict } from './settle-conflict.ts';
import type { Landing, Track } from './track.ts';

/** How far a batch holds: the number of branches from its start, and what fails right behind them. */
interface Extent {
  readonly holding: number;
  /** Null when all of it holds. */
  readonly finding: Finding | null;
}

/**
 * Lands branches all together. When that fails, halving finds the first branch with which it fails; what is before it
 * lands, it is put aside with its partner named, and the rest goes on. `jobs` checks run at once. Returns where main ended.
 */
export async function landBatch(
  track: Track,
  origin: string,
  candidates: readonly Candidate[],
  jobs: number,
): Promise<string> {
  let tip = origin;
  let queue = [...candidates];
  while (queue.length > 0) {
    const built = await buildBatch(track, tip, queue);
    tip = built.tip;
    queue = built.later;
    const extent = await findExtent(track, tip, built.batch, jobs);
    const holding = built.batch.slice(0, extent.holding);
    const [failing, ...rest] = built.batch.slice(extent.holding);
    const last = holding.at(-1);
    const origin = tip;
    if (last !== undefined) {
      const advance = await track.advance(tip, last.commit, holding);
      if (!advance.moved) {
        queue = [...built.batch.map(({ candidate }) => candidate), ...queue];
        tip = advance.tip;
        continue;
      }
      tip = last.commit;
    }
    if (failing === undefined || extent.finding === null) continue;
    const before = holding.map(({ candidate }) => candidate);
    const failure = { origin, before, guilty: failing.candidate, finding: extent.finding };
    await track.putAside(failing.candidate, await findPartner(track, failure));
    queue = [...rest.map(({ candidate }) => candidate), ...queue];
  }
  return tip;
}

/** Merges what can be merged in order. A branch that conflicts with another of the batch waits for the next one. */
async function buildBatch(
  track: Track,
  from: string,
  queue: readonly Candidate[],
): Promise<{ tip: string; batch: Landing[]; later: Candidate[] }> {
  let tip = from;
  const batch: Landing[] = [];
  const later: Candidate[] = [];
  for (const candidate of queue) {
    const coupling = await track.couple(batch.at(-1)?.commit ?? tip, candidate, tip);
    if (coupling.kind === 'coupled') batch.push({ candidate, commit: coupling.commit });
    else if (batch.length > 0) later.push(candidate);
    else tip = await settleConflict(track, tip, candidate, coupling.paths);
  }
  return { tip, batch, later };
}

async function findExtent(
  track: Track,
  tip: string,
  batch: readonly Landing[],
  jobs: number,
): Promise<Extent> {
  const check = (length: number): Promise<Finding> => checkFirst(track, tip, batch, length);
  if (batch.length === 0) return { holding: 0, finding: null };
  const whole = await check(batch.length);
  if (whole.holds) return { holding: batch.length, finding: null };
  let [holding, failing, finding] = [0, batch.length, whole];
  while (failing - holding > 1) {
    const lengths = spread(holding, failing, jobs);
    const findings = await Promise.all(lengths.map(check));
    for (const [index, found] of findings.entries()) {
      const length = lengths[index] ?? failing;
      if (!found.holds) {
        [failing, finding] = [length, found];
        break;
      }
      holding = length;
    }
  }
  return { holding, finding };
}

function checkFirst(track: Track, tip: string, batch: readonly Landing[], length: number): Promise<Finding> {
  const names = batch.slice(0, length).map(({ candidate }) => candidate.name);
  const commit = batch[length - 1]?.commit ?? tip;
  return track.check({ commit, against: tip, about: `main + ${names.join(' + ')}`, signal: track.signal });
}

/** Up to `count` lengths strictly between two, evenly spread: one of them is the middle. */
export function spread(from: number, to: number, count: number): number[] {
  const parts = Math.min(count, to - from - 1) + 1;
  return Array.from(
    { length: parts - 1 },
    (_, index) => from + Math.round(((to - from) * (index + 1)) / parts),
  );
}
