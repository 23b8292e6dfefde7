import type { Action, DangerLevel, IsoInstant } from '@dawn-patrol/contracts';
import type { JudgedDay, Move, Verdict } from './judge-zone-day.ts';

/** A zone-day on which two policies end at different actions, and what parted them. */
export interface ChangedDay {
  readonly zone: string;
  readonly asOf: IsoInstant;
  readonly date: string;
  readonly level: DangerLevel | null;
  /** The action of the policy that is compared against. */
  readonly against: Action;
  /** The action of the policy being tried. */
  readonly action: Action;
  /** What one of them did and the other did not. */
  readonly because: readonly PartingMove[];
}

export interface PartingMove extends Move {
  /** Whose move it was: the policy being tried, or the one that it is compared against. */
  readonly side: 'policy' | 'against';
}

/** The first policy compared with the second; null where they agree, and where there is one policy only. */
export function changedDay({ zone, asOf, date, level, verdicts }: JudgedDay): ChangedDay | null {
  const [tried, reference] = verdicts;
  if (tried === undefined || reference === undefined || tried.action === reference.action) return null;
  return {
    zone,
    asOf,
    date,
    level,
    against: reference.action,
    action: tried.action,
    because: [...movesOnlyIn('policy', tried, reference), ...movesOnlyIn('against', reference, tried)],
  };
}

function movesOnlyIn(side: PartingMove['side'], { moves }: Verdict, other: Verdict): PartingMove[] {
  return moves
    .filter(
      ({ by, from, to }) =>
        !other.moves.some((move) => move.by === by && move.from === from && move.to === to),
    )
    .map(({ by, from, to }) => ({ side, by, from, to }));
}
