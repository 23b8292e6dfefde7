import { ConfigurationError } from '@dawn-patrol/contracts';

/** How much one request may take. */
export interface HttpLimits {
  /** Longest body in bytes, after decompression. Reading stops there. Default 16 MiB. */
  readonly maximumBytes: number;
  /**
   * Milliseconds for headers and body together, retries included, from when the request has its
   * place at the host. Default 20 seconds.
   */
  readonly deadlineMs: number;
}

export const defaultLimits: HttpLimits = { maximumBytes: 16 * 1024 * 1024, deadlineMs: 20_000 };

/** @throws ConfigurationError when the User-Agent is not printable ASCII or names no contact. */
export function checkUserAgent(userAgent: string): void {
  if (/^[\x20-\x7E]+$/.test(userAgent) && /@|https?:/i.test(userAgent)) return;
  throw new ConfigurationError(
    `Expected a User-Agent of printable ASCII that names a contact, such as "dawn-patrol/1.0 (ops@example.org)", got ${JSON.stringify(userAgent)}. Set one with an e-mail or web address.`,
  );
}

/** @throws ConfigurationError when a limit is not a positive number. */
export function checkLimits(limits: HttpLimits): void {
  for (const [name, value] of Object.entries(limits)) {
    if (Number.isFinite(value) && value > 0) continue;
    throw new ConfigurationError(`Expected a positive number for the limit ${name}, got ${String(value)}.`);
  }
}
