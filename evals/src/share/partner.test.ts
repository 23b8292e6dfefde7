import { describe, expect, it } from 'vitest';
import { openClaims } from './claims.ts';
import { threadPartner } from './partner.ts';

const task = {
  golden: 'golden',
  filter: { case: [], zone: [], tag: [], change: null },
  traceAll: false,
  keepFacts: false,
};

/** A thread with this program, which has `workerData` and the cells of the claims at hand. */
function begin(program: string, patienceMilliseconds: number) {
  const head = `import { workerData } from 'node:worker_threads';
const { task, buffer, port } = workerData;
const cells = new Int32Array(buffer);
const end = () => { Atomics.store(cells, 2, 1); Atomics.notify(cells, 2); };
`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(head + program)}`);
  return threadPartner(url, patienceMilliseconds).begin(task, openClaims(3));
}

describe('threadPartner', () => {
  it('waits for the share of the thread', () => {
    const share = begin(
      `port.postMessage({ ok: true, value: { judged: [], faults: [task.golden] } }); end();`,
      60_000,
    );
    expect(share.finish()).toEqual({ ok: true, value: { judged: [], faults: ['golden'] } });
  });

  it('says when the thread stops answering, and does not wait for good', () => {
    expect(begin('', 20).finish()).toEqual({
      ok: false,
      failure:
        'The second thread of the judge stopped answering. Run it again; when it happens again, a case has no end.',
    });
  });
});
