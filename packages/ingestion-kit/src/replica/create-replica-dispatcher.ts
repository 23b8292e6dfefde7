import type { Dispatcher } from 'undici';
import {
  connectionsPerOrigin,
  createConnections,
  createInterceptors,
  type DispatcherOptions,
} from '../create-dispatcher.ts';
import { headerPairs } from '../header-pairs.ts';
import { replicaOrigins } from './replica-service.ts';
import type { ServiceReplica } from './start-service-replica.ts';

const services = Object.keys(replicaOrigins).length;

/**
 * Production's dispatcher, whose connections all lead to the replica: adapters keep the real
 * addresses, the `Host` header says which service was meant, and pace, retries and the refusal of
 * everything but GET work as they do live. No name is looked up and nothing else is connected to.
 */
export function createReplicaDispatcher(replica: ServiceReplica, options: DispatcherOptions): Dispatcher {
  const { origin: target } = new URL(replica.url('uac'));
  const toReplica: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (request, handler) => {
    const { host } = new URL(String(request.origin ?? replicaOrigins.uac));
    const others = headerPairs(request.headers).filter(([name]) => name.toLowerCase() !== 'host');
    const headers = Object.fromEntries([...others, ['host', host]]);
    return dispatch({ ...request, origin: target, headers }, handler);
  };
  return createConnections(connectionsPerOrigin * services).compose([
    toReplica,
    ...createInterceptors(options),
  ]);
}
