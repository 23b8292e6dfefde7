import type { IsoInstant } from '@dawn-patrol/contracts';
import {
  admit,
  closedCircuit,
  defaultCircuitPolicy,
  settle,
  type Admission,
  type CircuitOutcome,
  type CircuitPolicy,
  type CircuitState,
} from './circuit-breaker.ts';

/** States by circuit: the source and its host, such as `uac utahavalanchecenter.org`. */
export type CircuitStates = Readonly<Record<string, CircuitState>>;

/** One circuit for each source and host: what fails at one host says nothing of another. */
export interface CircuitBreakers {
  admit(circuit: string): Admission;
  settle(circuit: string, outcome: CircuitOutcome): void;
  /** For keeping them until the next process, see `readCircuitStates`. */
  states(): CircuitStates;
}

export interface CircuitBreakersOptions {
  readonly now: () => IsoInstant;
  readonly policy?: CircuitPolicy;
  /** What an earlier process left; a circuit that is not named is closed. */
  readonly initial?: CircuitStates;
}

export function createCircuitBreakers(options: CircuitBreakersOptions): CircuitBreakers {
  const { now, policy = defaultCircuitPolicy, initial = {} } = options;
  const states = new Map<string, CircuitState>(Object.entries(initial));
  const stateOf = (circuit: string): CircuitState => states.get(circuit) ?? closedCircuit;
  return {
    admit: (circuit) => {
      const admission = admit(stateOf(circuit), now(), policy);
      states.set(circuit, admission.state);
      return admission;
    },
    settle: (circuit, outcome) => {
      states.set(circuit, settle(stateOf(circuit), outcome, now(), policy));
    },
    states: () => Object.fromEntries(states),
  };
}
