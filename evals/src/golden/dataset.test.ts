import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lintGolden } from '../lint/lint-golden.ts';

const report = lintGolden(fileURLToPath(new URL('../../../golden', import.meta.url)));

describe('the golden dataset of this repository', () => {
  it('has nothing to correct', () => {
    expect(report.ok ? report.value.findings : report.failure).toEqual([]);
  });

  it('has at least 80 cases', () => {
    expect(report.ok ? report.value.cases : 0).toBeGreaterThanOrEqual(80);
  });
});
