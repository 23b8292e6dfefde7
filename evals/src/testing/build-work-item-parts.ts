import type { WorkItem } from '../work-items/work-item.ts';

/** An open work item, for tests. */
export function buildTestItem(fields: Partial<WorkItem> = {}): WorkItem {
  return {
    schemaVersion: 1,
    fingerprint: 'decide.steps.rapid-rise',
    title: 'analysis: make rapid-rise steps hold',
    packages: ['analysis'],
    state: 'open',
    openedCommit: '0123456789abcdef',
    closedCommit: null,
    stage: 'decide',
    scorer: 'steps',
    rule: 'rapid-rise',
    severity: 'missed-warning',
    lever: {
      kind: 'policy',
      reason: 'other cases in which it is matched hold: a limit, before the whole rule',
    },
    example: {
      id: 'rise-two-levels',
      title: 'A rise of two levels',
      expected: 'matched',
      actual: 'not-matched',
      explanation: 'rapid-rise: expected matched, got not-matched',
      trace: ['base action: human-review', 'rapid-rise: not-matched', 'final action: human-review'],
    },
    cases: ['rise-two-levels'],
    atRisk: [{ id: 'rise-three-levels', shares: ['rapid-rise is matched', 'tag rise'] }],
    acceptance: [
      'pnpm eval --case rise-two-levels ends with 0',
      'pnpm eval ends with 0: the cases at risk still hold',
    ],
    start: 'pnpm worktree create items/decide.steps.rapid-rise.md',
    ...fields,
  };
}
