import { describe, expect, it } from 'vitest';
import type { GateReport } from './gate-report.ts';
import { renderGate } from './render-gate.ts';

const report: GateReport = {
  schemaVersion: 1,
  holds: true,
  branch: 'better-labels',
  base: 'abc',
  declared: ['golden'],
  changed: [],
  answers: { changed: [], reasons: [] },
  ownership: [],
  verdict: {
    schemaVersion: 1,
    key: 'k',
    tree: 't',
    baseTree: 'b',
    holds: true,
    steps: [],
    evaluation: { cases: 2, passing: 2, changes: [] },
    checkedAt: '2026-03-06T15:00:00Z',
  },
  reused: false,
};

describe('renderGate', () => {
  it('lists every change to the answer key apart, with the reasons that the commits give', () => {
    const changed = ['golden/baseline.json', 'golden/cases/a/expected.json'];
    const text = renderGate({ ...report, answers: { changed, reasons: ['the rule was wrong'] } });
    expect(text).toContain(
      'The answer key changes in 2 files:\n  ~ golden/baseline.json\n  ~ golden/cases/a/expected.json\n  because: the rule was wrong\n',
    );
  });

  it('says nothing of the answer key where it does not change', () => {
    expect(renderGate(report)).not.toContain('answer key');
  });
});
