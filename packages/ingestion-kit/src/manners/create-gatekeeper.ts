import { fail, type IsoInstant, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import type { FetchedPayload, HttpRequest } from '../http-client.ts';
import type { CircuitOutcome } from './circuit-breaker.ts';
import type { CircuitBreakers } from './create-circuit-breakers.ts';
import type { HostSlots } from './host-slots.ts';

type Answer = Result<FetchedPayload, SourceFailure>;

/** Decides when a request goes out, and whether. */
export interface Gatekeeper {
  pass(request: HttpRequest, ask: () => Promise<Answer>): Promise<Answer>;
}

export interface GatekeeperOptions {
  readonly slots: HostSlots;
  readonly breakers: CircuitBreakers;
  readonly now: () => IsoInstant;
}

/**
 * Requests wait for a place at their host; those that wait while the source goes down are then not
 * sent at all: the circuit is asked last.
 */
export function createGatekeeper({ slots, breakers, now }: GatekeeperOptions): Gatekeeper {
  return {
    pass: (request, ask) => {
      const host = URL.canParse(request.url) ? new URL(request.url).hostname : '';
      // An address without a host reaches nobody: there is nothing to be polite to.
      if (host === '') return ask();
      const circuit = `${request.source} ${host}`;
      return slots.use(host, async () => {
        const { admitted, state } = breakers.admit(circuit);
        if (!admitted && state.status !== 'closed') return notAsked(request, host, state, now());
        const answer = await ask();
        breakers.settle(circuit, outcomeOf(answer));
        return answer;
      });
    },
  };
}

function notAsked(
  { source, url }: HttpRequest,
  host: string,
  { failures, until }: { readonly failures: number; readonly until: IsoInstant },
  at: IsoInstant,
): Answer {
  return fail({
    kind: 'circuit-open',
    source,
    url,
    at,
    message: `${host} was not asked: ${failures} requests in a row failed. It will be tried again at ${until}.`,
  });
}

/** A refusal is an answer: the source is there, and what it refuses is for the operator to see. */
function outcomeOf(answer: Answer): CircuitOutcome {
  if (answer.ok) return 'answered';
  const { kind, status = 0 } = answer.failure;
  if (kind === 'network' || kind === 'timeout') return 'failed';
  return kind === 'http-status' && (status === 429 || status >= 500) ? 'failed' : 'answered';
}
