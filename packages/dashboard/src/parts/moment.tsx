import type { IsoInstant } from '@dawn-patrol/contracts';
import { shortTimeWords, timeWords } from '../words/time-words.ts';

interface MomentProps {
  readonly at: IsoInstant;
  /** True where room is short: Denver's clock alone, UTC in the tooltip. */
  readonly short?: boolean;
}

/** A moment in Denver and UTC. */
export function Moment({ at, short = false }: MomentProps) {
  return (
    <time datetime={at} title={short ? timeWords(at) : undefined}>
      {short ? shortTimeWords(at) : timeWords(at)}
    </time>
  );
}
