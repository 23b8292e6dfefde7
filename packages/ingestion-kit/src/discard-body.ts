import type { Dispatcher } from 'undici';

/** Lets go of a body that nobody will read, and of its connection: it could be endless or hang. */
export function discardBody(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined);
  body.destroy();
}
