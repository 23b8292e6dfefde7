import { describe, expect, it } from 'vitest';
import { buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { scoreAssessment } from './score-assessment.ts';
import { scoreSources } from './score-sources.ts';

const outcome = buildOutcome({
  decision: buildDecision({ sources: { uac: 'expired', nws: 'missing', snotel: 'fresh' } }),
});

describe('scoreSources', () => {
  it('judges the labelled sources alone', () => {
    expect(scoreSources.score({ decided: { sources: { uac: 'expired' } } }, outcome).value).toBe(1);
    const missed = scoreSources.score({ decided: { sources: { uac: 'fresh', nws: 'missing' } } }, outcome);
    expect(missed).toMatchObject({ value: 0, evidence: [{ expected: 'fresh', actual: 'expired' }] });
    expect(scoreSources.score({ decided: {} }, outcome).value).toBeNull();
  });
});

describe('scoreAssessment', () => {
  it('compares any labelled part', () => {
    const scored = (assessment: Record<string, unknown>): number | null =>
      scoreAssessment.score({ decided: { assessment } }, outcome).value;
    expect(scored({ secondOpinion: null })).toBe(1);
    expect(scored({ secondOpinion: { level: 3 } })).toBe(0);
    expect(scoreAssessment.score({ decided: {} }, outcome).value).toBeNull();
  });
});
