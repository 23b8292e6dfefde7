/** The code that Node and undici put on an error, such as `ECONNRESET`; null when there is none. */
export function errorCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}
