import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outliveReader } from './terminal.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('outliveReader', () => {
  it('lets a reader go away, and nothing else', () => {
    const output = new PassThrough();
    outliveReader(output);
    expect(() => output.emit('error', failure('EPIPE'))).not.toThrow();
    expect(() => output.emit('error', failure('ENOSPC'))).toThrow('ENOSPC');
  });
});
