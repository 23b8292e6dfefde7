import { describe, expect, it } from 'vitest';
import { buildDecision, buildOutcome } from '../testing/build-outcome.ts';
import { scoreBaseAction, scoreFinalAction } from './score-action.ts';

describe('the action scorers', () => {
  it.each([
    ['auto-send', 'human-review', 'missed-warning'],
    ['auto-send-urgent', 'auto-send', 'missed-warning'],
    ['human-review', 'no-alert', 'missed-warning'],
    ['human-review', 'auto-send', 'false-dispatch'],
    ['no-alert', 'auto-send-urgent', 'false-dispatch'],
    ['auto-send', 'auto-send-urgent', 'false-dispatch'],
    ['no-alert', 'human-review', 'needless-review'],
  ] as const)('expected %s and got %s: %s', (action, actual, severity) => {
    const outcome = buildOutcome({ decision: buildDecision({ action: actual }) });
    const score = scoreFinalAction.score({ decided: { action } }, outcome);
    expect(score).toMatchObject({ value: 0, evidence: [{ expected: action, actual, severity }] });
  });

  it('judges base and final action apart', () => {
    const decision = buildDecision({ baseAction: 'auto-send', action: 'human-review' });
    const outcome = buildOutcome({ decision });
    expect(scoreBaseAction.score({ decided: { baseAction: 'auto-send' } }, outcome).value).toBe(1);
    expect(scoreBaseAction.score({ decided: { baseAction: 'human-review' } }, outcome).value).toBe(0);
    expect(scoreFinalAction.score({ decided: { action: 'human-review' } }, outcome).value).toBe(1);
    expect(scoreFinalAction.score({ decided: { action: 'auto-send' } }, outcome).value).toBe(0);
  });

  it('leave a case that labels no action unscored', () => {
    expect(scoreBaseAction.score({ decided: { action: 'no-alert' } }, buildOutcome()).value).toBeNull();
    expect(scoreFinalAction.score({}, buildOutcome()).value).toBeNull();
  });
});
