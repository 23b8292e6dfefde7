import { describe, expect, it } from 'vitest';
import { noBudgets } from '../budgets/budgets.ts';
import type { CaseChange, CaseReport, FailureReport } from '../eval-report.ts';
import { buildReport } from '../report/build-report.ts';
import { buildCaseReport, buildFailure } from '../testing/build-report-parts.ts';
import { buildTaskGraph } from './build-task-graph.ts';
import { renderTaskGraph } from './render-task-graph.ts';
import { settleWorkItems } from './settle-work-items.ts';
import { taskGraphSchema } from './task-graph.ts';
import type { WorkItem } from './work-item.ts';

const rose = buildFailure({ stage: 'parse', scorer: 'extraction-cells', severity: 'extraction' });
const state = buildFailure({
  stage: 'assess',
  scorer: 'sources',
  rule: 'nws',
  expected: 'fresh',
  actual: 'missing',
});
const rise = buildFailure({
  scorer: 'steps',
  rule: 'rapid-rise',
  expected: 'matched',
  actual: 'not-matched',
});
const action = buildFailure();
const text = buildFailure({ stage: 'render', scorer: 'alert-text', severity: 'text' });
const shape = buildFailure({ stage: 'render', scorer: 'exports', rule: 'forecast', severity: 'text' });
const threw = buildFailure({ stage: 'parse', scorer: 'exception' });

function failing(id: string, ...failures: FailureReport[]): CaseReport {
  return buildCaseReport({ id, verdict: 'fail', failures });
}
const holding = (id: string): CaseReport => buildCaseReport({ id });

interface Run {
  readonly cases: readonly CaseReport[];
  readonly previous?: readonly WorkItem[];
  readonly whole?: boolean;
  readonly commit?: string;
  readonly changes?: CaseChange[];
}

function settle({ cases, previous = [], whole = true, commit = 'one', changes = [] }: Run): WorkItem[] {
  const comparison = { base: 'base', changes };
  const report = buildReport({ cases, commit, budgets: noBudgets, baseline: null, comparison });
  return settleWorkItems({ report, whole, folder: 'items', previous });
}
const namesOf = (items: readonly WorkItem[]): string[] => items.map(({ fingerprint }) => fingerprint);

describe('root causes', () => {
  it.each<[string, CaseReport[], string[]]>([
    ['none where all hold', [holding('a')], []],
    ['one for cases that fail alike', [failing('a', rise), failing('b', rise)], ['decide.steps.rapid-rise']],
    ['only what leads in its stage', [failing('a', rise, action)], ['decide.steps.rapid-rise']],
    [
      'what leads in some other case as well',
      [failing('a', rise, action), failing('b', action)],
      ['decide.final-action', 'decide.steps.rapid-rise'],
    ],
    [
      'one in each stage, by layer of the package and stage',
      [failing('a', rose, state, rise, text)],
      ['parse.extraction-cells', 'assess.sources.nws', 'decide.steps.rapid-rise', 'render.alert-text'],
    ],
  ])('are %s', (_, cases, names) => {
    expect(namesOf(settle({ cases }))).toEqual(names);
  });

  it('list every case that fails so, and show the gravest', () => {
    const mild = { ...rise, severity: 'needless-review' } as const;
    const [item] = settle({
      cases: [failing('a', mild), failing('b', action, rise), failing('c', rise)],
    }).slice(-1);
    expect(item).toMatchObject({ cases: ['a', 'b', 'c'], severity: 'missed-warning', example: { id: 'b' } });
  });
});

describe('a second run', () => {
  const previous = settle({ cases: [failing('a', rise), failing('b', rise)] });

  it.each<[string, Run, Partial<WorkItem>]>([
    [
      'updates what still fails',
      { cases: [failing('a', rise), holding('b')] },
      { state: 'open', cases: ['a'] },
    ],
    [
      'closes what holds again, with the commit',
      { cases: [holding('a'), holding('b')] },
      { state: 'closed', closedCommit: 'two' },
    ],
    ['keeps open what was judged in part', { cases: [holding('a')], whole: false }, { state: 'open' }],
    [
      'keeps cases that were not judged',
      { cases: [failing('a', rise)], whole: false },
      { cases: ['a', 'b'] },
    ],
    ['closes when its other case is retired', { cases: [holding('a')] }, { state: 'closed' }],
    [
      'keeps open what has lost a case',
      { cases: [holding('a')], changes: [{ id: 'b', kind: 'lost', detail: null }] },
      { state: 'open' },
    ],
    [
      'keeps open what throws now',
      { cases: [buildCaseReport({ id: 'a', verdict: 'error', failures: [threw] }), holding('b')] },
      { state: 'open' },
    ],
    [
      'keeps open what fails behind something else now',
      { cases: [failing('a', { ...action, scorer: 'base-action' }, rise), holding('b')] },
      { state: 'open', cases: ['a'] },
    ],
  ])('%s', (_, run, expected) => {
    const items = settle({ ...run, previous, commit: 'two' });
    const item = items.find(({ fingerprint }) => fingerprint === 'decide.steps.rapid-rise');
    expect(item).toMatchObject({ openedCommit: 'one', ...expected });
  });

  it('leaves a closed item as it is, and opens it anew when it fails again', () => {
    const closed = settle({ cases: [holding('a'), holding('b')], previous, commit: 'two' });
    expect(settle({ cases: [holding('a'), holding('b')], previous: closed, commit: 'three' })).toEqual(
      closed,
    );
    const [again] = settle({ cases: [failing('a', rise)], previous: closed, commit: 'four' });
    expect(again).toMatchObject({ state: 'open', openedCommit: 'four', closedCommit: null, cases: ['a'] });
  });
});

describe('the task graph', () => {
  const pairs = (cases: readonly CaseReport[]): string[] =>
    buildTaskGraph(settle({ cases }), 'one').edges.map(
      ({ from, to, cases: shared }) => `${from} > ${to}: ${shared.join()}`,
    );

  it.each<[string, CaseReport[], string[]]>([
    [
      'the same case at an earlier stage blocks',
      [failing('a', rose, rise)],
      ['parse.extraction-cells > decide.steps.rapid-rise: a'],
    ],
    ['other cases do not', [failing('a', rose), failing('b', rise)], []],
    ['the same stage does not', [failing('a', rise, action), failing('b', action)], []],
    ['a later package does not block an earlier one', [failing('a', rise, shape)], []],
    [
      'packages of one layer go by stage',
      [failing('a', rose, state)],
      ['parse.extraction-cells > assess.sources.nws: a'],
    ],
    [
      'only shared cases are named',
      [failing('a', rise, text), failing('b', rise), failing('c', text)],
      ['decide.steps.rapid-rise > render.alert-text: a'],
    ],
  ])('%s', (_, cases, edges) => {
    expect(pairs(cases)).toEqual(edges);
  });

  it('leaves closed items out, and says what can be started', () => {
    const previous = settle({ cases: [failing('a', rose, rise)] });
    const graph = buildTaskGraph(settle({ cases: [failing('a', rise)], previous }), 'two');
    expect(taskGraphSchema.parse(graph)).toEqual(graph);
    expect(graph.items).toMatchObject([{ fingerprint: 'decide.steps.rapid-rise', blockedBy: [], cases: 1 }]);
  });

  it('is drawn by package, with the arrows', () => {
    const graph = buildTaskGraph(settle({ cases: [failing('a', rose, rise), failing('b', rose)] }), 'one');
    expect(renderTaskGraph(graph)).toBe(`# Work items

An arrow leads from what has to be done first to what waits for it, with the number of cases that fail in both.

\`\`\`mermaid
flowchart LR
  subgraph group1 ["ingestion-uac"]
    item1["parse.extraction-cells<br/>extraction, 2 cases"]
  end
  subgraph group2 ["analysis"]
    item2["decide.steps.rapid-rise<br/>missed-warning, 1 case"]
  end
  item1 -->|1| item2
\`\`\`

To be started now:

- ingestion-uac: make extraction-cells hold: \`pnpm worktree create items/parse.extraction-cells.md\`
`);
  });

  it('says so when nothing is open', () => {
    expect(renderTaskGraph(buildTaskGraph([], 'one'))).toContain('Nothing is open');
  });
});
