import { InvariantError } from '@dawn-patrol/contracts';
import type { Dispatcher } from 'undici';

/**
 * Lets nothing out but a plain GET: this system reads, and must not be able to change anything at a
 * source, whoever holds its connections. Another method, a body, or a connection upgrade throws an
 * InvariantError before any connection is opened.
 */
export const refuseWriting: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  const { method, origin, path, body, upgrade } = options;
  const carriesBody = body !== undefined && body !== null;
  if (method === 'GET' && !carriesBody && !upgrade) return dispatch(options, handler);
  const what = method === 'GET' ? `GET with ${carriesBody ? 'a body' : 'an upgrade'}` : method;
  throw new InvariantError(
    `Only a plain GET may be sent to a source, got ${what} for ${String(origin ?? '')}${path}. Nothing was sent.`,
  );
};
