import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/** What the client says it can read. */
export const acceptedEncodings = 'gzip, deflate, br';

/**
 * A body without its content encoding, or null for an encoding that is not supported, which is also
 * any layering of two: no source does that, and it multiplies what a small body can blow up to.
 * Destroying the returned stream destroys the body. A compressed body that breaks off is an error.
 */
export function decodeBody(body: Readable, encoding: string): Readable | null {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  if (!isSupported(name)) return null;
  // The reader of the decoded stream gets the error; the callback only says that nobody else wants it.
  return pipeline(body, decoders[name](), () => undefined);
}

function isSupported(name: string): name is keyof typeof decoders {
  return Object.hasOwn(decoders, name);
}
