import {
  dangerLevels,
  notRated,
  ratedAt,
  succeed,
  type DangerLevel,
  type SecondOpinion,
} from '@dawn-patrol/contracts';
import { buildForecast, instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { flagsOf } from '../review-flags.ts';
import { assess, buildWeather } from '../testing/build-bundle.ts';
import { ruleSettings } from '../testing/rule-settings.ts';
import { evaluateRule } from './evaluate-rule.ts';

const settings = ruleSettings('second-opinion-two-above');

function opinionAt(level: DangerLevel): SecondOpinion {
  return { level, low: level, high: level, drivers: [], missing: [] };
}

function assessed(
  published: DangerLevel | null,
  opinion: DangerLevel | null,
  bundle: Parameters<typeof assess>[0] = {},
) {
  const overall = published === null ? notRated('none') : ratedAt(published);
  const assessment = assess({ forecasts: succeed([buildForecast({ overall })]), ...bundle });
  return { ...assessment, secondOpinion: opinion === null ? null : opinionAt(opinion) };
}

const outcomes: [DangerLevel | null, DangerLevel | null, string, boolean][] = [
  [2, 2, 'not-matched', false],
  [2, 3, 'not-matched', false],
  [2, 4, 'matched', true],
  [1, 3, 'matched', true],
  [1, 5, 'matched', true],
  [3, 4, 'not-matched', true],
  [4, 3, 'not-matched', true],
  [4, 5, 'not-matched', false],
  [3, 5, 'matched', true],
  [3, 2, 'not-matched', false],
  [4, 2, 'not-matched', true],
  [3, 1, 'not-matched', true],
  [null, 4, 'not-evaluable', false],
  [2, null, 'not-evaluable', false],
];

describe('second-opinion-two-above', () => {
  it.each(outcomes)('published %s, opinion %s: %s, and the flag %s', (published, opinion, outcome, flag) => {
    const assessment = assessed(published, opinion);
    expect(evaluateRule(settings, assessment).outcome).toBe(outcome);
    expect(flagsOf(assessment).includes('second-opinion-differs')).toBe(flag);
  });

  it('shows both levels', () => {
    expect(evaluateRule(settings, assessed(2, 4)).evidence).toEqual({
      published: 2,
      opinion: 4,
      difference: 2,
    });
  });

  it.each([
    ['forecast', assessed(2, 4, { forecasts: null })],
    ['rating', assessed(null, 4)],
    ['second-opinion', assessed(2, null)],
    [
      'coherent-sources',
      assessed(2, 4, { weather: succeed(buildWeather({ updatedAt: instant('2026-03-04T12:00:00Z') })) }),
    ],
  ])('cannot be evaluated without %s, and then raises no flag', (missing, assessment) => {
    expect(evaluateRule(settings, assessment)).toMatchObject({
      outcome: 'not-evaluable',
      missing: [missing],
    });
    expect(flagsOf(assessment)).not.toContain('second-opinion-differs');
  });

  it('once matched stays matched as the opinion rises', () => {
    for (const published of dangerLevels) {
      const found = dangerLevels.map(
        (opinion) => evaluateRule(settings, assessed(published, opinion)).outcome === 'matched',
      );
      expect(found).toEqual(found.toSorted((a, b) => Number(a) - Number(b)));
    }
  });
});
