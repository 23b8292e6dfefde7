import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultPolicy } from '@dawn-patrol/analysis';
import { describe, expect, it } from 'vitest';
import { buildOpinionReport } from './build-opinion-report.ts';
import { opinionEvaluation } from './opinion-evaluation.ts';
import { renderOpinionReport } from './render-opinion-report.ts';
import { readSeasonMornings } from './season-mornings.ts';

const mornings = readSeasonMornings(fileURLToPath(new URL('../../../golden/season', import.meta.url)));
const evaluation = { ...opinionEvaluation, policy: defaultPolicy };
const report = buildOpinionReport({ ...evaluation, mornings });

describe('buildOpinionReport', () => {
  it('ships the holds that the tuning days chose', () => {
    const { elevatedHold, criticalHold } = defaultPolicy.secondOpinion;
    expect(report.tuning.best).toMatchObject({
      elevatedHoldDays: elevatedHold.value,
      criticalHoldDays: criticalHold.value,
    });
  });

  it('does not look at the reported days when it tunes', () => {
    const turned = mornings.map((morning) =>
      morning.date < evaluation.splitAt ? morning : Object.assign({}, morning, { published: 1 as const }),
    );
    expect(buildOpinionReport({ ...evaluation, samples: 1, mornings: turned }).tuning).toEqual(report.tuning);
  });

  it('judges every estimator on the same days', () => {
    expect(report.estimators.map(({ metrics }) => metrics.count)).toEqual([34, 34, 34, 34, 34]);
    expect(report.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(34);
  });

  it('is what the document shows', () => {
    const document = readFileSync(
      fileURLToPath(new URL('../../../docs/second-opinion.md', import.meta.url)),
      'utf8',
    );
    const shown = renderOpinionReport(report)
      .split('\n')
      .filter((line) => line !== '');
    expect(shown.filter((line) => !document.includes(line))).toEqual([]);
  });
});
