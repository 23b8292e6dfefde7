/** How hard one host may be worked. */
export interface Pace {
  /** Requests under way at the same time. */
  readonly concurrent: number;
  /** Milliseconds from the start of one request to the start of the next, retries included. */
  readonly intervalMs: number;
}

/** The pace of every host, and of those that want another. */
export interface PacePolicy {
  readonly everyHost: Pace;
  /** By host name, such as `api.weather.gov`. */
  readonly byHost: Readonly<Record<string, Pace>>;
}

/**
 * Two requests at a time and four a second; the Utah center's site, which people read at the same
 * hour, half of that. None of the services publishes a limit that is lower: api.weather.gov calls
 * its own "generous for typical use".
 * Source: https://www.weather.gov/documentation/services-web-api (rate limits, November 2026);
 * the numbers are this project's.
 */
export const defaultPacePolicy: PacePolicy = {
  everyHost: { concurrent: 2, intervalMs: 250 },
  byHost: { 'utahavalanchecenter.org': { concurrent: 2, intervalMs: 500 } },
};

export function paceOf(policy: PacePolicy, host: string): Pace {
  return policy.byHost[host] ?? policy.everyHost;
}
