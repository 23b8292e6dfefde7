import { describe, expect, it } from 'vitest';
import { buildCaseReport, buildFailure } from '../testing/build-report-parts.ts';
import { baselineSchema, renderBaseline, toBaseline } from './baseline.ts';

const baseline = toBaseline([
  buildCaseReport({ id: 'b' }),
  buildCaseReport({ id: 'a', verdict: 'fail', action: 'human-review', failures: [buildFailure()] }),
]);

describe('renderBaseline', () => {
  it('has one line a case, sorted, so that branches merge', () => {
    expect(renderBaseline(baseline).split('\n')).toEqual([
      '{',
      '  "schemaVersion": 1,',
      '  "cases": {',
      '    "a": { "verdict": "fail", "action": "human-review", "failures": ["missed-warning final-action: final action: expected auto-send, got no-alert"] },',
      '    "b": { "verdict": "pass", "action": "no-alert" }',
      '  }',
      '}',
      '',
    ]);
  });

  it('reads back as it was', () => {
    expect(baselineSchema.parse(JSON.parse(renderBaseline(baseline)))).toEqual(baseline);
  });
});
