/** The services that a replica plays, and where the real ones are. */
export const replicaOrigins = {
  uac: 'https://utahavalanchecenter.org',
  nws: 'https://api.weather.gov',
  awdb: 'https://wcc.sc.egov.usda.gov',
  'avalanche-org': 'https://api.avalanche.org',
} as const;

export type ReplicaService = keyof typeof replicaOrigins;

export function isReplicaService(name: string): name is ReplicaService {
  return Object.hasOwn(replicaOrigins, name);
}

/** The service at that host name, or null. */
export function serviceOfHost(host: string): ReplicaService | null {
  for (const [service, origin] of Object.entries(replicaOrigins)) {
    if (new URL(origin).host === host && isReplicaService(service)) return service;
  }
  return null;
}
