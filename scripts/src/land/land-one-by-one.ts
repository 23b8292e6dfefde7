import type { Candidate, Finding } from './candidate.ts';
import { findPartner } from './find-partner.ts';
import { settleConflict } from './settle-conflict.ts';
import { type Track, TrainStopped } from './track.ts';

/** A branch at its place in the train, being checked on the assumption that all before it land. */
interface Position {
  readonly candidate: Candidate;
  readonly commit: string;
  readonly stop: () => void;
  /** Null when it was stopped. */
  readonly finding: Promise<Finding | null>;
}

/**
 * Lands branches in order, each on top of the last that landed: main+A, main+A+B, and so on, up to `jobs` of them
 * checked at once. When one fails, those behind it are built anew without it. Returns where main ended.
 */
export async function landOneByOne(
  track: Track,
  origin: string,
  candidates: readonly Candidate[],
  jobs: number,
): Promise<string> {
  let tip = origin;
  let start = origin;
  let queue = [...candidates];
  let running: Position[] = [];
  let landed: Candidate[] = [];
  const takeBack = async (positions: readonly Position[]): Promise<void> => {
    for (const { stop } of positions) stop();
    await Promise.all(positions.map(({ finding }) => finding));
    queue = [...positions.map(({ candidate }) => candidate), ...queue];
    running = [];
  };
  try {
    while (queue.length + running.length > 0) {
      const filled = await fill(tip);
      // What was settled by trying is not rebuilt by merging, so partners are looked for from here on.
      if (filled !== tip) [tip, start, landed] = [filled, filled, []];
      const [first, ...behind] = running;
      if (first === undefined) continue;
      const finding = await first.finding;
      if (finding === null) throw new TrainStopped();
      if (!finding.holds) {
        await takeBack(behind);
        const failure = { origin: start, before: landed, guilty: first.candidate, finding };
        await track.putAside(first.candidate, await findPartner(track, failure));
        continue;
      }
      const advance = await track.advance(tip, first.commit, [first]);
      if (advance.moved) {
        [tip, running, landed] = [first.commit, behind, [...landed, first.candidate]];
        continue;
      }
      await takeBack(running);
      [tip, start, landed] = [advance.tip, advance.tip, []];
    }
  } finally {
    for (const { stop } of running) stop();
    await Promise.all(running.map(({ finding }) => finding));
  }
  return tip;

  async function fill(from: string): Promise<string> {
    let base = from;
    for (let [next] = queue; next !== undefined && running.length < jobs; [next] = queue) {
      const below = running.at(-1)?.commit ?? base;
      const coupling = await track.couple(below, next, below);
      if (coupling.kind === 'coupled') {
        const assumed = running.map(({ candidate }) => candidate.name);
        running.push(startPosition(track, next, { commit: coupling.commit, against: below, assumed }));
      }
      // With something still under check below it, the conflict may go away.
      else if (running.length > 0) return base;
      else base = await settleConflict(track, base, next, coupling.paths);
      queue.shift();
    }
    return base;
  }
}

function startPosition(
  track: Track,
  candidate: Candidate,
  place: { readonly commit: string; readonly against: string; readonly assumed: readonly string[] },
): Position {
  const { commit, against, assumed } = place;
  const own = new AbortController();
  const signal = AbortSignal.any([own.signal, track.signal]);
  const finding = track
    .check({ commit, against, about: ['main', ...assumed, candidate.name].join(' + '), signal })
    .catch((error: unknown) => {
      if (error instanceof TrainStopped) return null;
      throw error;
    });
  // Nothing is swallowed: `finding` itself still rejects for whoever awaits it, and each one is awaited, here or in the
  // `finally` of the loop. This marks it as owned until then, since Node ends the process over a rejection nobody holds.
  finding.catch(() => undefined);
  return { candidate, commit, finding, stop: () => own.abort() };
}
