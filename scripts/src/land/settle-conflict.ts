import type { Candidate } from './candidate.ts';
import type { Track } from './track.ts';

/** Deals with a branch that conflicts with main itself. Returns where main is afterwards. */
export async function settleConflict(
  track: Track,
  tip: string,
  candidate: Candidate,
  paths: readonly string[],
): Promise<string> {
  const arbitration = await track.arbitrate(tip, candidate, paths);
  if (arbitration.kind === 'handed-over') {
    await track.putAside(candidate, arbitration.setback);
    return tip;
  }
  const { commit } = arbitration;
  const advance = await track.advance(tip, commit, [{ candidate, commit }]);
  if (advance.moved) return commit;
  // Main moved meanwhile, so what was decided was decided about something else.
  const coupling = await track.couple(advance.tip, candidate, advance.tip);
  const still = coupling.kind === 'conflict' ? coupling.paths : [];
  return settleConflict(track, advance.tip, candidate, still);
}
