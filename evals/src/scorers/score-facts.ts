import { scoreOf, unscored, type Scorer } from './scorer.ts';

/** Facts labelled by their place: what the zones show together, what a replay of several days came to. */
export const scoreFacts: Scorer = {
  id: 'facts',
  stage: 'decide',
  score({ facts }, { concluded }) {
    if (facts === undefined) return unscored;
    const actual = concluded();
    return scoreOf(
      Object.entries(facts)
        .filter(([place, expected]) => actual[place] !== expected)
        .map(([place, expected]) => ({
          expected,
          actual: actual[place] ?? null,
          severity: 'extraction' as const,
          explanation: `${place}: expected ${expected}, got ${actual[place] ?? 'nothing'}`,
          rule: place,
        })),
    );
  },
};
