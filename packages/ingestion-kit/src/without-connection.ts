import type { Dispatcher } from 'undici';

/** Stands for the connection that was never opened, where undici wants to be handed one. */
export const withoutConnection: Dispatcher.DispatchController = {
  aborted: false,
  paused: false,
  reason: null,
  abort: () => undefined,
  pause: () => undefined,
  resume: () => undefined,
};
