import { describe, expect, it } from 'vitest';
import type { ExpectedAlert } from '../golden/expected.ts';
import { buildAlert, buildOutcome } from '../testing/build-outcome.ts';
import { scoreAlert } from './score-alert.ts';

const text = {
  subject: 'Salt Lake',
  text: 'Danger below\ntreeline: Considerable.',
  html: '<style>.low{}</style><p class="high">Danger below treeline: <b>Considerable</b></p>',
};

function score(alert: ExpectedAlert): ReturnType<typeof scoreAlert.score> {
  return scoreAlert.score({ alert }, buildOutcome({ alert: buildAlert({ public: text }) }));
}

describe('scoreAlert', () => {
  it.each([
    ['words anywhere', { mustMention: ['considerable'] }],
    ['words across a line end', { mustMention: [{ in: 'public', text: 'below treeline' }] }],
    ['a part of a word, which is no mention', { mustNotMention: ['tree'] }],
    ['a class or a style, which nobody reads', { mustNotMention: ['low', 'high'] }],
    ['words that are in another text', { mustNotMention: [{ in: 'short', text: 'treeline' }] }],
    ['a text for travellers', { public: 'present' }],
  ] satisfies [string, ExpectedAlert][])('holds for %s', (_, expected) => {
    expect(score(expected).value).toBe(1);
  });

  it.each([
    ['words that are not there', { mustMention: ['Extreme'] }],
    ['words in the wrong text', { mustMention: [{ in: 'brief', text: 'Considerable' }] }],
    ['forbidden words', { mustNotMention: ['treeline'] }],
    ['forbidden markup', { mustNotMention: ['<p class='] }],
    ['a text that should not exist', { public: 'absent' }],
  ] satisfies [string, ExpectedAlert][])('fails %s', (_, expected) => {
    expect(score(expected)).toMatchObject({ value: 0, evidence: [{ severity: 'text' }] });
  });

  it.each([
    ['the plain text', { ...text, text: 'Danger below treeline.' }],
    ['the HTML', { ...text, html: '<p>Danger below treeline</p>' }],
  ])('fails words that only %s lacks', (_, changed) => {
    const outcome = buildOutcome({ alert: buildAlert({ public: changed }) });
    const alert: ExpectedAlert = { mustMention: [{ in: 'public', text: 'Considerable' }] };
    expect(scoreAlert.score({ alert }, outcome).value).toBe(0);
  });

  it('finds an address in a link as well as in words', () => {
    const html = '<a href="https://example.org/salt-lake">Official forecast</a>';
    const linked = { subject: 'Salt Lake', text: 'https://example.org/salt-lake', html };
    const outcome = buildOutcome({ alert: buildAlert({ public: linked }) });
    const alert: ExpectedAlert = { mustMention: [{ in: 'public', text: 'example.org/salt-lake' }] };
    expect(scoreAlert.score({ alert }, outcome).value).toBe(1);
  });

  it('finds nothing in a text that does not exist', () => {
    const outcome = buildOutcome({ alert: buildAlert({ public: null, short: null }) });
    const alert: ExpectedAlert = { mustMention: [{ in: 'public', text: 'Considerable' }] };
    expect(scoreAlert.score({ alert }, outcome).value).toBe(0);
    expect(scoreAlert.score({ alert: { public: 'absent' } }, outcome).value).toBe(1);
  });

  it('leaves a case without a labelled alert unscored', () => {
    expect(scoreAlert.score({}, buildOutcome()).value).toBeNull();
  });
});
