import { InvariantError } from '@dawn-patrol/contracts';
import { getResponse, type RequestHandler } from 'msw';
import { Dispatcher } from 'undici';
import { headerPairs } from './header-pairs.ts';

/**
 * A dispatcher that answers from msw handlers and never opens a connection. Compose it with the
 * interceptors of production to test those too. A request that no handler expects makes the client
 * throw an InvariantError, so that no test takes it for a failing source; `HttpResponse.error()` is
 * a connection that was reset.
 *
 * @example
 * const dispatcher = createMswDispatcher([http.get('https://example.org/a', () => HttpResponse.json([]))]);
 */
export function createMswDispatcher(handlers: readonly RequestHandler[]): Dispatcher {
  // Composing wraps the handlers of undici's older interface, which the class then need not know.
  return new MswDispatcher(handlers).compose((dispatch) => (options, handler) => dispatch(options, handler));
}

class MswDispatcher extends Dispatcher {
  readonly #handlers: readonly RequestHandler[];

  constructor(handlers: readonly RequestHandler[]) {
    super();
    this.#handlers = handlers;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const exchange = new Exchange(handler);
    void answer(this.#handlers, options, exchange).catch((cause: unknown) => exchange.fail(cause));
    return true;
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  override destroy(): Promise<void> {
    return Promise.resolve();
  }
}

async function answer(
  handlers: readonly RequestHandler[],
  options: Dispatcher.DispatchOptions,
  exchange: Exchange,
): Promise<void> {
  exchange.handler.onRequestStart?.(exchange, null);
  const { method } = options;
  const url = new URL(options.path, options.origin);
  const request = new Request(url, { method, headers: toHeaders(options.headers) });
  const response = await getResponse([...handlers], request);
  if (exchange.aborted) return;
  if (response === undefined) {
    throw new InvariantError(
      `No msw handler answers ${method} ${url.href}. Add one, or correct the address.`,
    );
  }
  if (response.type === 'error') {
    throw Object.assign(new Error('connection reset by a test'), { code: 'ECONNRESET' });
  }
  await exchange.deliver(response);
}

/** One request on its way: what a connection's controller is in undici, and the delivery of the answer. */
class Exchange implements Dispatcher.DispatchController {
  readonly handler: Dispatcher.DispatchHandler;
  aborted = false;
  paused = false;
  reason: Error | null = null;
  #over = false;
  #resumed: () => void = () => undefined;

  constructor(handler: Dispatcher.DispatchHandler) {
    this.handler = handler;
  }

  abort(reason: Error): void {
    this.aborted = true;
    this.reason = reason;
    this.fail(reason);
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    this.#resumed();
  }

  fail(cause: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.handler.onResponseError?.(this, cause instanceof Error ? cause : new Error(String(cause)));
    this.#resumed();
  }

  async deliver(response: Response): Promise<void> {
    const headers = Object.fromEntries(response.headers);
    this.handler.onResponseStart?.(this, response.status, headers, response.statusText);
    for await (const chunk of response.body ?? []) {
      await this.#whenFlowing();
      if (this.aborted) return;
      this.handler.onResponseData?.(this, Buffer.from(chunk));
    }
    await this.#whenFlowing();
    if (!this.aborted) this.handler.onResponseEnd?.(this, {});
  }

  async #whenFlowing(): Promise<void> {
    while (this.paused && !this.aborted) {
      await new Promise<void>((resolve) => {
        this.#resumed = resolve;
      });
    }
  }
}

function toHeaders(headers: Dispatcher.DispatchOptions['headers']): Headers {
  const result = new Headers();
  for (const [name, value] of headerPairs(headers)) {
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return result;
}
