import { fail, succeed, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import type { Dispatcher } from 'undici';
import { decodeBody } from './decode-body.ts';
import { discardBody } from './discard-body.ts';

export interface ReadBodyOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly maximumBytes: number;
}

/**
 * The bytes of a response without its content encoding, at most `maximumBytes`. A body that is, or
 * says that it is, longer is the failure `too-large`, and no more of it is read or unpacked: a small
 * body that unpacks to a huge one is stopped at the limit. An unsupported encoding is `network`:
 * its bytes are not what the source meant.
 */
export async function readBody(
  body: Dispatcher.ResponseData['body'],
  options: ReadBodyOptions,
): Promise<Result<Buffer, SourceFailure>> {
  const { url, headers, maximumBytes } = options;
  if (Number(headers['content-length'] ?? 0) > maximumBytes) {
    discardBody(body);
    return tooLarge(options);
  }
  const encoding = headers['content-encoding'] ?? '';
  const decoded = decodeBody(body, encoding);
  if (decoded === null) {
    discardBody(body);
    return fail({
      kind: 'network',
      message: `Expected a readable body from ${url}, got the content encoding "${encoding}", which is not supported here.`,
    });
  }
  return collect(decoded, options);
}

async function collect(
  body: AsyncIterable<unknown>,
  options: ReadBodyOptions,
): Promise<Result<Buffer, SourceFailure>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    length += chunk.length;
    // Leaving the loop destroys the stream: the rest is never read.
    if (length > options.maximumBytes) return tooLarge(options);
    chunks.push(chunk);
  }
  return succeed(Buffer.concat(chunks, length));
}

function tooLarge({ url, maximumBytes }: ReadBodyOptions) {
  return fail<SourceFailure>({
    kind: 'too-large',
    message: `Expected at most ${maximumBytes} bytes from ${url}, got more. The rest was not read.`,
  });
}
