import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireGit } from '../git/require-git.ts';
import type { LandingReport } from '../land/landing-report.ts';
import { renderLanding } from '../land/landing-report.ts';
import { undoLanding } from '../land/undo-landing.ts';
import { readTrainStatus } from '../land/train-status.ts';
import type { TrainSurroundings } from '../land/train-surroundings.ts';
import { forecastConflicts } from '../forecast-conflicts/forecast-conflicts.ts';
import { gateWorktree } from '../gate/gate-worktree.ts';
import { readSnapshot } from '../gate/snapshot.ts';
import { declaredOwners } from '../gate/declared-owners.ts';
import { renderGate } from '../gate/render-gate.ts';
import { applyEdit, buildStoryRepository, commitAll, playOwners } from './build-story.ts';
import { judgeMain } from './play-story.ts';
import { relabelSkyline, storyBranches } from './story-branches.ts';
import { landStory, storySurroundings } from './story-train.ts';
import '../test-repository.ts';

const around = {
  now: () => '2026-03-01T12:00:00.000Z',
  say: () => undefined,
  interrupted: new AbortController().signal,
};
const names = storyBranches.map(({ name }) => name);
const patience = 120_000;

let folder: string;
let top: string;
let train: TrainSurroundings;
let start: string;

const main = async (): Promise<string> => (await requireGit(top, ['rev-parse', 'main'])).trimEnd();
const show = (path: string): Promise<string> => requireGit(top, ['show', `main:${path}`]);

/** Verdicts stay: what was checked in an earlier test is known, as between any two trains. */
async function backToStart(): Promise<void> {
  await requireGit(top, ['reset', '--quiet', '--hard', start]);
}

function statuses(report: LandingReport): Record<string, string> {
  return Object.fromEntries(
    report.branches.map(({ name, status, setback }) => [name, setback?.kind ?? status]),
  );
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dawn patrol story-')));
  top = join(folder, 'story');
  await buildStoryRepository(top);
  await playOwners(top, around);
  start = await main();
  train = await storySurroundings(top, around, process.env);
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the story of several owners', { timeout: patience }, () => {
  it('lands what is sound one by one, says of each other branch why not, and leaves main green', async () => {
    const report = await landStory(top, train, { branches: names, options: { arbiter: true, jobs: 2 } });
    expect(statuses(report)).toEqual({
      'fix-escalation': 'landed',
      'add-skyline': 'fails-together',
      'better-alerts': 'landed',
      'dashboard-perf': 'landed',
      'hasty-cut': 'fails-alone',
      'wide-reach': 'fails-alone',
      'dated-policy': 'landed',
      'warning-floor': 'landed',
    });
    const text = renderLanding(report);
    expect(text).toContain('fix-escalation + add-skyline: skyline-feb-18 from auto-send to human-review');
    expect(text).toContain('hasty-cut: ogden-feb-11 from auto-send to human-review');
    expect(text).toContain('declared for alerts and changes a file of dashboard');
    expect(await judgeMain(top, train)).toEqual({ cases: 5, passing: 5 });
    expect(await requireGit(top, ['status', '--porcelain'])).toBe('');
    expect(readFileSync(join(top, 'packages/dashboard/src/render.js'), 'utf8')).toContain('.map(');
    expect(existsSync(join(train.state, 'landings', `${report.id}.json`))).toBe(true);
    expect(readFileSync(join(train.state, 'landings', `${report.id}.txt`), 'utf8')).toBe(text);
  });

  it('recorded both sides of the conflict that the golden dataset decided', async () => {
    const message = await requireGit(top, ['log', '-1', '--format=%B', 'main']);
    expect(message).toContain('Arbiter-Kept: packages/analysis/src/policy.js#1 branch');
    expect(message).toMatch(/Arbiter-Main: .*human-review.* since December/u);
    expect(message).toMatch(/Arbiter-Branch: .*auto-send/u);
    expect(message).toMatch(/^Landed-By: landing-/mu);
    expect(message).toMatch(/^Gate-Key: [0-9a-f]{40}$/mu);
    expect(await show('packages/analysis/src/policy.js')).toContain("warningFloor: 'auto-send',");
  });

  it('lands the branch that was put aside once its owner has dealt with it', async () => {
    const skyline = join(top, 'trees', 'add-skyline');
    await requireGit(skyline, ['merge', '--quiet', '--no-edit', 'main']);
    await applyEdit(skyline, relabelSkyline);
    await commitAll(skyline, 'Label Skyline by the rule as it is');
    const report = await landStory(top, train, { branches: ['add-skyline', 'better-alerts'] });
    expect(statuses(report)).toEqual({ 'add-skyline': 'landed', 'better-alerts': 'already-on-main' });
    expect(await judgeMain(top, train)).toEqual({ cases: 6, passing: 6 });
  });

  it('takes a landing back through the same gate, with the case that it brought', async () => {
    const { landings } = await readTrainStatus(train.state);
    const landing = landings.find(({ branches }) =>
      branches.some(({ name, landedAs }) => name === 'add-skyline' && landedAs !== null),
    );
    const undone = await undoLanding(train, landing?.id ?? '');
    expect(undone).toMatchObject({ ok: true, value: { kind: 'undo', outcome: 'finished' } });
    expect(await show('packages/pipeline/src/zones.js')).not.toContain('skyline');
    expect(await judgeMain(top, train)).toEqual({ cases: 5, passing: 5 });
    expect(await requireGit(top, ['log', '-1', '--format=%B', 'main'])).toContain(
      `Undoes-Landing: ${landing?.id ?? ''}`,
    );
  });

  it('refuses to undo what is not known', async () => {
    expect(await undoLanding(train, 'landing-nobody-knows')).toMatchObject({
      ok: false,
      failure: { kind: 'no-such-landing' },
    });
  });

  it('lands in a batch the same that it lands one by one', async () => {
    await backToStart();
    const branches = ['fix-escalation', 'better-alerts', 'dashboard-perf', 'dated-policy', 'hasty-cut'];
    const report = await landStory(top, train, { branches, options: { batch: true, jobs: 2 } });
    expect(statuses(report)).toEqual({
      'fix-escalation': 'landed',
      'better-alerts': 'landed',
      'dashboard-perf': 'landed',
      'dated-policy': 'landed',
      'hasty-cut': 'fails-alone',
    });
    expect(await judgeMain(top, train)).toEqual({ cases: 4, passing: 4 });
  });

  it('without the arbiter leaves every text conflict to a person', async () => {
    await backToStart();
    const report = await landStory(top, train, { branches: ['dated-policy', 'warning-floor'] });
    expect(statuses(report)).toEqual({ 'dated-policy': 'landed', 'warning-floor': 'conflict' });
  });

  it('moves nothing in a dry run', async () => {
    await backToStart();
    const report = await landStory(top, train, {
      branches: ['dated-policy', 'dashboard-perf'],
      options: { dryRun: true },
    });
    expect(statuses(report)).toEqual({ 'dated-policy': 'landed', 'dashboard-perf': 'landed' });
    expect(await main()).toBe(start);
    expect((await readTrainStatus(train.state)).state).toBe('idle');
  });

  it('refuses to start while the checkout of main has changes, and touches nothing', async () => {
    await backToStart();
    writeFileSync(join(top, 'README.md'), 'a note that is not committed\n');
    const report = await landStory(top, train, { branches: ['dashboard-perf'] });
    expect(report).toMatchObject({ outcome: 'stopped', mainAfter: start });
    expect(report.remarks.join()).toContain('uncommitted changes (README.md)');
    expect(readFileSync(join(top, 'README.md'), 'utf8')).toBe('a note that is not committed\n');
    await backToStart();
  });

  it('does not overwrite an untracked file in the checkout of main', async () => {
    await backToStart();
    const own = join(top, 'golden/cases/moab-mar-8');
    await applyEdit(own, { path: 'case.json', from: null, to: 'mine' });
    const report = await landStory(top, train, { branches: ['warning-floor'] });
    expect(report).toMatchObject({ outcome: 'stopped', mainAfter: start });
    expect(readFileSync(join(own, 'case.json'), 'utf8')).toBe('mine');
    rmSync(own, { recursive: true });
  });

  it('lets two trains queue, and loses neither', async () => {
    await backToStart();
    const [one, other] = await Promise.all([
      landStory(top, train, { branches: ['dashboard-perf'] }),
      landStory(top, train, { branches: ['dated-policy'] }),
    ]);
    expect([statuses(one), statuses(other)]).toEqual([
      { 'dashboard-perf': 'landed' },
      { 'dated-policy': 'landed' },
    ]);
    expect(await show('packages/dashboard/src/render.js')).toContain('.map(');
    expect(await show('packages/analysis/src/policy.js')).toContain('since December');
  });

  it('stops when told to, and leaves nothing behind', async () => {
    await backToStart();
    const stop = new AbortController();
    const say = (line: string): void => {
      if (line.startsWith('2 of 2')) stop.abort();
    };
    const stopped = { ...train, say, signal: stop.signal };
    const report = await landStory(top, stopped, { branches: ['dashboard-perf', 'dated-policy'] });
    expect(report).toMatchObject({ outcome: 'stopped', mainAfter: start });
    expect((await readTrainStatus(train.state)).state).toBe('idle');
    expect(await requireGit(top, ['worktree', 'list'])).not.toContain('scratch-');
  });

  it('gates and lands a branch of a clone by its path', async () => {
    await backToStart();
    const clone = join(folder, 'a clone');
    await requireGit(folder, ['clone', '--quiet', top, clone]);
    await requireGit(clone, ['switch', '--quiet', '-c', 'more-zones']);
    await applyEdit(clone, {
      path: 'packages/pipeline/src/zones.js',
      from: "'moab']",
      to: "'moab', 'abajo']",
    });
    await commitAll(clone, 'Add the Abajo zone');
    const spec = `${clone}#more-zones`;
    expect(statuses(await landStory(top, train, { branches: [spec] }))).toEqual({ [spec]: 'landed' });
    expect(await show('packages/pipeline/src/zones.js')).toContain('abajo');
  });
});

describe('the forecast', { timeout: patience }, () => {
  it('names text conflicts and cases that change together, and orders the others first', async () => {
    await backToStart();
    const skyline = (
      await requireGit(top, ['rev-list', '--max-parents=1', '--first-parent', 'add-skyline', `^${start}`])
    )
      .trimEnd()
      .split('\n')
      .at(-1);
    const branches = ['fix-escalation', 'dashboard-perf', 'hasty-cut', 'dated-policy', 'warning-floor'].map(
      (name) => ({
        name,
        commit: name,
      }),
    );
    const request = {
      branches: [...branches, { name: 'add-skyline', commit: skyline ?? '' }],
      jobs: 2,
      textOnly: false,
    };
    const forecast = await forecastConflicts(
      { ...request, ...around, signal: around.interrupted },
      train.gate,
    );
    const trouble = forecast.pairs.filter(({ conflicts, changes }) => conflicts.length + changes.length > 0);
    expect(trouble.map(({ pair }) => pair.join(' + '))).toEqual([
      'fix-escalation + add-skyline',
      // They edit neighbouring lines.
      'hasty-cut + dated-policy',
      'hasty-cut + warning-floor',
      'hasty-cut + add-skyline',
      'dated-policy + warning-floor',
    ]);
    expect(forecast.suggestedOrder[0]).toBe('dashboard-perf');
    expect(forecast.suggestedOrder.at(-1)).toBe('hasty-cut');
    expect(await main()).toBe(start);
  });
});

describe('the gate in a worktree', { timeout: patience }, () => {
  const gate = async (name: string, steps: string[] = []): ReturnType<typeof gateWorktree> => {
    const snapshot = await readSnapshot(join(top, 'trees', name));
    if (!snapshot.ok) return snapshot;
    return gateWorktree(
      {
        snapshot: snapshot.value,
        declaredFor: (branch) => declaredOwners(top, branch ?? ''),
        again: false,
        signal: around.interrupted,
        onStep: (step) => void steps.push(step),
        onForeign: (problems) => void steps.push(...problems.map(({ kind }) => kind)),
      },
      train.gate,
    );
  };

  it('does not check an unchanged tree twice, and checks a changed one', async () => {
    const worktree = join(top, 'trees', 'dashboard-perf');
    await applyEdit(worktree, {
      path: 'packages/dashboard/src/extra.js',
      from: null,
      to: 'export const extra = 1;\n',
    });
    const ran: string[][] = [[], [], []];
    const first = await gate('dashboard-perf', ran[0]);
    const second = await gate('dashboard-perf', ran[1]);
    await applyEdit(worktree, {
      path: 'golden/cases/moab-jan-9/note.txt',
      from: null,
      to: 'a golden case changed',
    });
    const third = await gate('dashboard-perf', ran[2]);
    expect(ran).toEqual([['lint', 'golden dataset'], [], ['foreign-path', 'lint', 'golden dataset']]);
    expect(first).toMatchObject({ ok: true, value: { holds: true, reused: false } });
    expect(second).toMatchObject({ ok: true, value: { holds: true, reused: true } });
    expect(third).toMatchObject({ ok: true, value: { holds: false, ownership: [{ kind: 'foreign-path' }] } });
    await requireGit(worktree, ['clean', '-fdq']);
  });

  it('says what to do when a branch may not land', async () => {
    const report = await gate('hasty-cut');
    const text = report.ok ? renderGate(report.value) : '';
    expect(text).toContain('may NOT land: hasty-cut (1 changed file');
    expect(text).toContain('! ogden-feb-11 from auto-send to human-review');
    expect(text).toContain('Make ogden-feb-11, provo-mar-2 hold again');
  });
});
