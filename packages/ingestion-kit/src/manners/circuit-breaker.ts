import { addHours, assertNever, type IsoInstant } from '@dawn-patrol/contracts';

/**
 * Whether a source is asked at all. `closed`: asked; `open`: left alone until then; `half-open`: one
 * request is out to try it, everyone else waits, and if it never reports another may go at `until`.
 * Plain data, so that it can be kept between runs.
 */
export type CircuitState =
  | { readonly status: 'closed'; readonly failures: number }
  | { readonly status: 'open' | 'half-open'; readonly failures: number; readonly until: IsoInstant };

export interface CircuitPolicy {
  /** Failures in a row that open the circuit. */
  readonly failureLimit: number;
  /** How long an open circuit leaves the source alone. */
  readonly coolDownMinutes: number;
}

/** The numbers are this project's: a morning poll comes every 15 minutes, and finds the circuit ready to try. */
export const defaultCircuitPolicy: CircuitPolicy = { failureLimit: 5, coolDownMinutes: 10 };

export const closedCircuit: CircuitState = { status: 'closed', failures: 0 };

/** `answered` is any sign of life, also a refusal such as 404. */
export type CircuitOutcome = 'answered' | 'failed';

export interface Admission {
  readonly admitted: boolean;
  readonly state: CircuitState;
}

/** Whether a request may go out now, and what the circuit is when it does. */
export function admit(state: CircuitState, now: IsoInstant, policy: CircuitPolicy): Admission {
  switch (state.status) {
    case 'closed':
      return { admitted: true, state };
    case 'open':
    case 'half-open':
      return now < state.until
        ? { admitted: false, state }
        : { admitted: true, state: waiting('half-open', state.failures, now, policy) };
    default:
      return assertNever(state, 'circuit state');
  }
}

/**
 * The circuit after a request came back. A failure that comes late, when the circuit is open
 * already, does not lengthen the pause; a late answer closes it.
 */
export function settle(
  state: CircuitState,
  outcome: CircuitOutcome,
  now: IsoInstant,
  policy: CircuitPolicy,
): CircuitState {
  if (outcome === 'answered') return closedCircuit;
  const failures = state.failures + 1;
  switch (state.status) {
    case 'closed':
      return failures < policy.failureLimit
        ? { status: 'closed', failures }
        : waiting('open', failures, now, policy);
    case 'open':
      return { ...state, failures };
    case 'half-open':
      return waiting('open', failures, now, policy);
    default:
      return assertNever(state, 'circuit state');
  }
}

function waiting(
  status: 'open' | 'half-open',
  failures: number,
  now: IsoInstant,
  { coolDownMinutes }: CircuitPolicy,
): CircuitState {
  return { status, failures, until: addHours(now, coolDownMinutes / 60) };
}
