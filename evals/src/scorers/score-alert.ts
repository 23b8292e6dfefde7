import type { ExpectedAlert, Mention } from '../golden/expected.ts';
import { plainWords, says, saysAnywhere } from './alert-words.ts';
import { scoreOf, unscored, type Miss, type Outcome, type Scorer } from './scorer.ts';

/** What the texts say, and what they must not say. */
export const scoreAlert: Scorer = {
  id: 'alert-text',
  stage: 'render',
  score({ alert: expected }, outcome) {
    if (expected === undefined) return unscored;
    return scoreOf([
      ...presenceMisses(expected, outcome),
      ...mentionMisses(expected.mustMention ?? [], outcome, true),
      ...mentionMisses(expected.mustNotMention ?? [], outcome, false),
    ]);
  },
};

function presenceMisses(expected: ExpectedAlert, { alert }: Outcome): Miss[] {
  const actual = alert.public === null ? 'absent' : 'present';
  if (expected.public === undefined || expected.public === actual) return [];
  const explanation = `public text: expected ${expected.public}, it is ${actual}`;
  return [{ expected: expected.public, actual, severity: 'text', explanation }];
}

function mentionMisses(looked: readonly Mention[], { alert }: Outcome, wanted: boolean): Miss[] {
  return looked.flatMap((mention) => {
    const { place, text } =
      typeof mention === 'string'
        ? { place: null, text: mention }
        : { place: mention.in, text: mention.text };
    const held = wanted ? says(alert, place, text) : !saysAnywhere(alert, place, text);
    if (held) return [];
    const where = place === null ? 'the alert' : `the ${place} text`;
    const explanation = `${where} ${wanted ? 'does not mention' : 'mentions'} "${text}"`;
    const expected = `${wanted ? '' : 'no '}"${text}"`;
    return [{ expected, actual: plainWords(alert, place), severity: 'text', explanation }];
  });
}
