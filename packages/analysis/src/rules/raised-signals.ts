import type { Signal } from '@dawn-patrol/contracts';
import type { SignalId } from '../policy/signal-id.ts';

export interface RaisedSignals {
  /** Those at the state or above, in the order of `ids`. */
  readonly raised: readonly Signal[];
  /** Those that nobody can say anything of: not evaluable, or not assessed at all. */
  readonly open: readonly SignalId[];
}

/** Which of the named signals are raised, and which may be. What is in neither list is known to be below. */
export function findRaisedSignals(
  signals: readonly Signal[],
  ids: readonly SignalId[],
  minimumState: 'elevated' | 'critical',
): RaisedSignals {
  const found = ids.map((id) => ({ id, signal: signals.find((signal) => signal.id === id) }));
  return {
    raised: found.flatMap(({ signal }) =>
      signal !== undefined && isRaised(signal, minimumState) ? [signal] : [],
    ),
    open: found.flatMap(({ id, signal }) =>
      signal === undefined || signal.state === 'not-evaluable' ? [id] : [],
    ),
  };
}

function isRaised({ state }: Signal, minimumState: 'elevated' | 'critical'): boolean {
  return state === 'critical' || (state === 'elevated' && minimumState === 'elevated');
}
