import type { Dispatcher } from 'undici';

type Headers = Dispatcher.DispatchOptions['headers'];
type HeaderValue = string | string[] | undefined;

/** Headers in any of the forms that undici passes them on, as pairs of name and value. */
export function headerPairs(headers: Headers): [string, HeaderValue][] {
  if (headers === null || headers === undefined) return [];
  if (!Array.isArray(headers)) {
    return Symbol.iterator in headers && typeof headers[Symbol.iterator] === 'function'
      ? [...headers]
      : Object.entries(headers);
  }
  // A flat list: name, value, name, value.
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]]] : []));
}
