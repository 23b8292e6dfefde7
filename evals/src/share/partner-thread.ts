import { MessagePort, workerData } from 'node:worker_threads';
import { fail, type Result } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { openGolden } from '../golden/open-golden.ts';
import { runShippedCode } from '../judge/run-shipped-code.ts';
import { allScorers } from '../scorers/all-scorers.ts';
import { openClaims, type Claims } from './claims.ts';
import { judgeShare, type Share, type ShareTask } from './judge-share.ts';

/** The second thread of the judge: it takes cases from the back until there are none, and hands over what came of them. */
const { task, buffer, port } = z
  .object({
    task: z.custom<ShareTask>(),
    buffer: z.instanceof(SharedArrayBuffer),
    port: z.instanceof(MessagePort),
  })
  .parse(workerData);
const opened = openGolden(task.golden, { strict: false });
const claims = openClaims(opened.ok ? opened.value.ids.length : 0, buffer);
port.postMessage(share(claims));
claims.end();

function share({ fromBack, countDone }: Claims): Result<Share, string> {
  if (!opened.ok) return opened;
  try {
    const judge = { run: runShippedCode, scorers: allScorers };
    return judgeShare(task, { opened: opened.value, judge, onCase: countDone }, fromBack);
  } catch (error) {
    return fail(
      `The second thread of the judge broke: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
