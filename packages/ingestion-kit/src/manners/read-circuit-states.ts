import { readInstant } from '@dawn-patrol/contracts';
import type { CircuitState } from './circuit-breaker.ts';
import type { CircuitStates } from './create-circuit-breakers.ts';

/**
 * The states that `CircuitBreakers.states()` gave, read back from JSON text. What cannot be read
 * counts as closed: at worst a source that is down is asked a few times more.
 */
export function readCircuitStates(text: string | null): CircuitStates {
  const stored = parse(text);
  if (!isRecord(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([circuit, value]) => {
      const state = readState(value);
      return state === null ? [] : [[circuit, state]];
    }),
  );
}

function parse(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    // The text is our own; one that was damaged is as good as none.
    return null;
  }
}

function readState(value: unknown): CircuitState | null {
  if (!isRecord(value)) return null;
  const { status, failures } = value;
  if (typeof failures !== 'number' || !Number.isInteger(failures) || failures < 0) return null;
  if (status === 'closed') return { status, failures };
  const until = readInstant(value.until);
  return (status === 'open' || status === 'half-open') && until !== null ? { status, failures, until } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
