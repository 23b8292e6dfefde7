import { describe, expect, it } from 'vitest';
import { buildOutcome } from '../testing/build-outcome.ts';
import { scoreFacts } from './score-facts.ts';

const outcome = buildOutcome({ concluded: () => ({ 'replay.totals': 'judged=3', decision: 'cap=null' }) });

describe('scoreFacts', () => {
  it('judges the places that are labelled, and no other', () => {
    expect(scoreFacts.score({ facts: { 'replay.totals': 'judged=3' } }, outcome).value).toBe(1);
    expect(scoreFacts.score({}, outcome).value).toBeNull();
  });

  it.each([
    ['another value', { 'replay.totals': 'judged=4' }, 'replay.totals: expected judged=4, got judged=3'],
    ['a place that is not there', { region: 'there' }, 'region: expected there, got nothing'],
  ])('misses %s', (_, facts, explanation) => {
    const { value, evidence } = scoreFacts.score({ facts }, outcome);
    expect(value).toBe(0);
    expect(evidence.map((miss) => miss.explanation)).toEqual([explanation]);
  });
});
