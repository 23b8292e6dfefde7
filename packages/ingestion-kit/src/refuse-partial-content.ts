import type { Dispatcher } from 'undici';
import { withoutConnection } from './without-connection.ts';

/**
 * Keeps the retry interceptor from asking for the rest of a body that broke off. The sources send
 * no strong validator, so the rest could be of a newer product: two halves that parse and mean
 * nothing. A broken body is a failure, and the next poll reads it whole.
 */
export const refusePartialContent: Dispatcher.DispatcherComposeInterceptor =
  (dispatch) => (options, handler) => {
    const { headers } = options;
    const resumes = headers !== null && typeof headers === 'object' && 'range' in headers;
    if (!resumes) return dispatch(options, handler);
    handler.onResponseError?.(withoutConnection, new Error('the body broke off before its end'));
    return true;
  };
