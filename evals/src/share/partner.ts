import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { fail, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';
import type { Claims } from './claims.ts';
import type { Share, ShareTask } from './judge-share.ts';

/** A second thread that judges the shipped code from the other end of the dataset. */
export interface Partner {
  /** Starts it and returns at once. */
  readonly begin: (task: ShareTask, claims: Claims) => PartnerShare;
}

export interface PartnerShare {
  /** What it judged. Waits for the case that it is at. Failure: it broke, or stopped answering. */
  readonly finish: () => Result<Share, string>;
}

/** One case takes milliseconds: a thread that gets none done for so long has no end or is gone. */
const PATIENCE_MILLISECONDS = 60_000;
const shareSchema = z.object({ message: z.custom<Result<Share, string>>() });

/** Runs the built `partner-thread.js`. */
export function threadPartner(program: URL): Partner {
  return {
    begin: (task, claims) => {
      const { port1: near, port2: far } = new MessageChannel();
      const worker = new Worker(program, {
        workerData: { task, buffer: claims.buffer, port: far },
        transferList: [far],
      });
      worker.unref();
      return {
        finish: () => {
          let done = claims.done();
          while (!claims.waitForEnd(PATIENCE_MILLISECONDS)) {
            if (claims.done() === done) return fail('The second thread of the judge stopped answering.');
            done = claims.done();
          }
          // The thread sends before it says that it has ended: the message is there.
          const { message } = shareSchema.parse(receiveMessageOnPort(near));
          near.close();
          return message;
        },
      };
    },
  };
}
