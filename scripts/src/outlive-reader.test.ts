import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { outliveReader } from './outlive-reader.ts';

describe('output whose reader went away', () => {
  it('is said to nobody', async () => {
    // It closes what we write to, and waits in the middle of its life.
    const reader = spawn('sh', ['-c', 'exec 0<&-; echo closed; kill -STOP $$']);
    outliveReader(reader.stdin);
    await once(reader.stdout, 'data');
    reader.stdin.write('to nobody');
    await expect(finished(reader.stdin)).rejects.toMatchObject({ code: 'EPIPE' });
    const ended = once(reader, 'exit');
    reader.kill('SIGKILL');
    await ended;
  });

  it('is not mistaken for a full disk', () => {
    const output = new PassThrough();
    outliveReader(output);
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    expect(() => output.emit('error', full)).toThrow('no space left');
  });
});
