export { createMswDispatcher } from './create-msw-dispatcher.ts';
export { createJumpingTiming } from './manners/create-jumping-timing.ts';
export { createReplicaDispatcher } from './replica/create-replica-dispatcher.ts';
export type { ReplicaAnswer } from './replica/replica-answer.ts';
export type { ReplicaFault } from './replica/replica-fault.ts';
export type { ReplicaService } from './replica/replica-service.ts';
export {
  startServiceReplica,
  type FaultPlace,
  type ReplicaRequest,
  type ReplicaRoutes,
  type ServiceReplica,
  type ServiceReplicaOptions,
} from './replica/start-service-replica.ts';
