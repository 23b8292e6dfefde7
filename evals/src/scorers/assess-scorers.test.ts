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

  it('finds a labelled signal by its id, wherever it stands', () => {
    const signal = (id: string) => ({ id, state: 'calm' as const, cells: [], readings: [] });
    const { assessment } = buildDecision();
    const several = buildOutcome({
      decision: buildDecision({ assessment: { ...assessment, signals: [signal('a'), signal('b')] } }),
    });
    const scored = (signals: unknown): number | null =>
      scoreAssessment.score({ decided: { assessment: { signals } } }, several).value;
    expect(scored([{ id: 'b', state: 'calm' }])).toBe(1);
    expect(scored([{ id: 'b', state: 'critical' }])).toBe(0);
    expect(scored([{ id: 'c' }])).toBe(0);
    expect(scored([{ state: 'calm' }])).toBe(0);
  });
});
