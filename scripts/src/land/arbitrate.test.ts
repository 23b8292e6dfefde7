import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEvalDesk } from '../gate/eval-desk.ts';
import { openScratchPool } from '../gate/scratch-pool.ts';
import { createVerdictStore } from '../gate/verdict-store.ts';
import { stateDirectory } from '../state/state-directory.ts';
import { createTestRepository, type TestRepository } from '../test-repository.ts';
import { arbitrate } from './arbitrate.ts';
import type { Candidate } from './candidate.ts';
import { createJournal } from './journal.ts';
import type { Arbitration } from './track.ts';
import type { TrainUnderWay } from './train-surroundings.ts';

let repository: TestRepository;
const rule = 'packages/analysis/src/rule.ts';

beforeEach(async () => {
  repository = await createTestRepository();
  const config = { steps: [], evaluate: null, judged: ['packages/analysis/'] };
  repository.write('gate.config.json', JSON.stringify(config));
  repository.write(rule, lines());
  await repository.commit('start');
});
afterEach(() => repository.remove());

/** Main and a branch write the same file differently; the judge accepts the texts that `accepts` names. */
async function settle(
  path: string,
  texts: { main: string; branch: string },
  accepts: (text: string) => boolean,
): Promise<Arbitration> {
  const { git, write, commit, top } = repository;
  await git(['switch', '--quiet', '-c', 'branch']);
  write(path, texts.branch);
  const candidate: Candidate = { name: 'branch', commit: await commit('theirs'), declared: null };
  await git(['switch', '--quiet', 'main']);
  write(path, texts.main);
  const tip = await commit('ours');
  const state = await stateDirectory(top);
  const store = createVerdictStore(state);
  const signal = new AbortController().signal;
  const journal = createJournal(
    state,
    {
      schemaVersion: 1,
      id: 'landing-test',
      kind: 'landing',
      startedAt: '2026-03-01T12:00:00Z',
      options: { batch: false, arbiter: true, jobs: 1, dryRun: true },
      mainBefore: tip,
      resumed: 0,
      branches: [],
      moving: null,
      checks: { run: 0, reused: 0 },
      activity: [],
      remarks: [],
    },
    () => undefined,
  );
  const machine = { node: process.version, platform: process.platform, environment: {} };
  const gate = {
    repository: top,
    store,
    desk: createEvalDesk(store),
    machine,
    now: () => '2026-03-01T12:00:00Z',
  };
  const pool = await openScratchPool(top, 1);
  const train: TrainUnderWay = {
    gate,
    state,
    say: () => undefined,
    signal,
    checkpoint: () => undefined,
    journal,
    pool,
    again: false,
  };
  const check = async ({ commit: tried }: { commit: string }) => {
    const holds = accepts(await git(['show', `${tried}:${path}`]));
    return { holds, reasons: [], changes: [] };
  };
  return arbitrate(train, check, tip, candidate);
}

const lines = (...changes: readonly [number, string][]): string => {
  const all = Array.from({ length: 41 }, (_, index) => `line ${index + 1}`);
  for (const [index, text] of changes) all[index] = text;
  return `${all.join('\n')}\n`;
};
const both = { main: lines([0, 'A'], [40, 'B']), branch: lines([0, 'a'], [40, 'b']) };

describe('the golden dataset as arbiter', () => {
  it('takes the one combination that passes, place by place', async () => {
    const settled = await settle(rule, both, (text) => text.startsWith('A\n') && text.endsWith('b\n'));
    expect(settled).toMatchObject({ kind: 'settled' });
    const commit = settled.kind === 'settled' ? settled.commit : '';
    expect(await repository.git(['show', `${commit}:${rule}`])).toBe(lines([0, 'A'], [40, 'b']));
    const message = await repository.git(['log', '-1', '--format=%B', commit]);
    expect(message).toContain(
      `Arbiter-Kept: ${rule}#1 main\nArbiter-Main: ${rule}#1 "A\\n"\nArbiter-Branch: ${rule}#1 "a\\n"`,
    );
    expect(message).toContain(`Arbiter-Kept: ${rule}#2 branch`);
  });

  it.each<[string, string, { main: string; branch: string }, boolean, string]>([
    ['none passes', rule, both, false, '4 resolutions were tried and none passes'],
    ['several pass', rule, both, true, '4 resolutions were tried and 4 of 4 pass'],
    [
      'there are too many places',
      rule,
      {
        main: lines([0, 'A'], [10, 'A'], [20, 'A'], [30, 'A'], [40, 'A']),
        branch: lines([0, 'a'], [10, 'a'], [20, 'a'], [30, 'a'], [40, 'a']),
      },
      true,
      'places differ, too many to try',
    ],
    [
      'it does not judge the file',
      'README.md',
      { main: 'A\n', branch: 'a\n' },
      true,
      'README.md: the golden dataset does not judge it',
    ],
    [
      'a file was added on both sides',
      'packages/analysis/src/new.ts',
      { main: 'A\n', branch: 'a\n' },
      true,
      'was added, removed or renamed on one side',
    ],
  ])('hands over to a person when %s', async (_, path, texts, accepted, why) => {
    const outcome = await settle(path, texts, () => accepted);
    expect(outcome).toMatchObject({ kind: 'handed-over', setback: { kind: 'ambiguous-conflict' } });
    expect(outcome.kind === 'handed-over' ? outcome.setback.message : '').toContain(why);
  });
});
