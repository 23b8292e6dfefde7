import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { InvariantError } from '@dawn-patrol/contracts';
import { systemTiming, type Timing } from '../manners/timing.ts';
import { bytesOf, headersOf, isKnownToAsker, type ReplicaAnswer } from './replica-answer.ts';
import { answerWithFault, type ReplicaFault } from './replica-fault.ts';
import { isReplicaService, serviceOfHost, type ReplicaService } from './replica-service.ts';

/** One request as it reached the replica. */
export interface ReplicaRequest {
  /** Null when neither the host nor the path names a service. */
  readonly service: ReplicaService | null;
  readonly method: string;
  /** Path and query, as at the real service. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** By the replica's timing, in milliseconds. */
  readonly atMs: number;
}

/** Answers by path of the real service; `*` stands for any characters, the query counts only when it is named. */
export type ReplicaRoutes = Readonly<
  Record<string, ReplicaAnswer | ((request: ReplicaRequest) => ReplicaAnswer)>
>;

export interface ServiceReplicaOptions {
  readonly routes: Readonly<Partial<Record<ReplicaService, ReplicaRoutes>>>;
  /** Times the requests. */
  readonly timing?: Timing;
}

/** Where a fault shows: one service or all, one path pattern or all, a number of times or until it is ended. */
export interface FaultPlace {
  readonly service?: ReplicaService;
  readonly path?: string;
  readonly times?: number;
}

export interface ServiceReplica {
  /** The address that stands for the service's origin. */
  url(service: ReplicaService): string;
  /** Every request so far, in order of arrival. */
  requests(): readonly ReplicaRequest[];
  /** Starts a fault, before any that was started earlier; the returned function ends it. */
  fault(fault: ReplicaFault, place?: FaultPlace): () => void;
  close(): Promise<void>;
}

interface ActiveFault {
  readonly fault: ReplicaFault;
  readonly place: FaultPlace;
  left: number;
}

/**
 * A server of this machine that plays the services of the sources, with bodies that the caller
 * gives. It knows a service by the `Host` of the request (see `createReplicaDispatcher`) or by the
 * first part of the path (see `url`). A path without a route is 404, another method than GET 405.
 */
export async function startServiceReplica(options: ServiceReplicaOptions): Promise<ServiceReplica> {
  const { routes, timing = systemTiming } = options;
  const log: ReplicaRequest[] = [];
  let faults: ActiveFault[] = [];
  const server = createServer((incoming, response) => {
    const request = describeRequest(incoming, timing.elapsedMs());
    log.push(request);
    const active = faults.find(({ place, left }) => left > 0 && matches(place, request));
    if (active !== undefined) active.left -= 1;
    respond(response, request, answerOf(routes, request), active?.fault ?? null);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new InvariantError('The replica has no port.');
  return {
    url: (service) => `http://127.0.0.1:${address.port}/${service}`,
    requests: () => log,
    fault: (fault, place = {}) => {
      const active: ActiveFault = { fault, place, left: place.times ?? Number.POSITIVE_INFINITY };
      faults = [active, ...faults];
      return () => {
        faults = faults.filter((other) => other !== active);
      };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function describeRequest({ method = '', url = '/', headers }: IncomingMessage, atMs: number): ReplicaRequest {
  const byHost = serviceOfHost(headers.host ?? '');
  if (byHost !== null) return { service: byHost, method, path: url, headers, atMs };
  const [, first = '', rest = '/'] = /^\/([^/?]+)(.*)$/.exec(url) ?? [];
  const service = isReplicaService(first) ? first : null;
  return { service, method, path: service === null ? url : rest, headers, atMs };
}

const missing: ReplicaAnswer = { status: 404, body: '{"title":"Not Found","status":404}' };
const refused: ReplicaAnswer = { status: 405, body: '{"title":"Method Not Allowed","status":405}' };

function answerOf(routes: ServiceReplicaOptions['routes'], request: ReplicaRequest): ReplicaAnswer {
  if (request.method !== 'GET') return refused;
  const known = request.service === null ? {} : (routes[request.service] ?? {});
  const route = Object.entries(known).find(([pattern]) => fits(pattern, request.path))?.[1] ?? missing;
  return typeof route === 'function' ? route(request) : route;
}

function respond(
  response: ServerResponse,
  request: ReplicaRequest,
  answer: ReplicaAnswer,
  fault: ReplicaFault | null,
): void {
  if (fault !== null && fault.kind !== 'stale') {
    answerWithFault(response, fault, answer);
    return;
  }
  const given = fault?.answer ?? answer;
  const known = fault === null && (given.status ?? 200) === 200 && isKnownToAsker(given, request.headers);
  const { 'content-length': length, ...headers } = headersOf(given);
  if (known) response.writeHead(304, headers).end();
  else response.writeHead(given.status ?? 200, { 'content-length': length, ...headers }).end(bytesOf(given));
}

function matches({ service, path }: FaultPlace, request: ReplicaRequest): boolean {
  return (
    (service === undefined || service === request.service) && (path === undefined || fits(path, request.path))
  );
}

function fits(pattern: string, path: string): boolean {
  const compared = pattern.includes('?') ? path : path.replace(/\?.*$/, '');
  const expression = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${expression.join('.*')}$`).test(compared);
}
