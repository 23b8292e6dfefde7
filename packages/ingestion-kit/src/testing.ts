export { createMswDispatcher } from './create-msw-dispatcher.ts';
