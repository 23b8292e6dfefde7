import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['carriage returns are line breaks', 'one\rtwo\r\nthree\nfour', 'one\ntwo\nthree\nfour'],
    ['a non-breaking space is a space', 'one&nbsp;two\u00A0three', 'one two three'],
    ['runs of blank lines collapse', 'one\r\r&nbsp;\r\r&nbsp;\r\rtwo', 'one\n\ntwo'],
    ['the ends are trimmed', '&nbsp;\r\r one \r&nbsp;', 'one'],
    ['zero-width and direction marks go', 'o\u200Bn\uFEFFe\u202E &#8203;two', 'one two'],
    ['controls go', 'one\u001B[31m\u0000two', 'one[31mtwo'],
    [
      'named entities',
      'snow &amp; wind &gt; 30 &ndash; &ldquo;hi&rdquo; 32&deg;',
      'snow & wind > 30 – “hi” 32°',
    ],
    ['numeric entities', '&#8217;&#x2019;&#146;&#39;', "’’’'"],
    ['impossible entities', '&#0;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
    ['entities are decoded once', '&amp;lt;b&amp;gt; &amp;amp;', '&lt;b&gt; &amp;'],
    ['an unknown entity stays', 'R&D &bogus; AT&T;', 'R&D &bogus; AT&T;'],
    ['tags go', '<p>one <strong>two</strong></p><p>three</p>', 'one two\n\nthree'],
    [
      'lists and breaks are lines',
      '<ul><li>one</li><li>two</li></ul>three<br/>four',
      'one\n\ntwo\n\nthree\nfour',
    ],
    ['an attribute may hold a bracket', '<img alt="a > b" src="x">one', 'one'],
    ['a quote that never closes does not eat the text', '<a title="x>one', 'one'],
    [
      'scripts, styles and frames go with what they hold',
      'one<script>alert("<p>")</script><STYLE>p{}</style ><iframe src="x">no</iframe> two',
      'one two',
    ],
    ['an element that is never closed loses its tag alone', 'one <iframe src="x"> two', 'one two'],
    ['a stray end tag goes alone', 'one</script> two', 'one two'],
    ['comments go', 'one<!-- <p>no</p> -->two', 'onetwo'],
    [
      'a less-than that opens no tag stays',
      'below <8,000 ft and < 5 mph, a<b',
      'below <8,000 ft and < 5 mph, a<b',
    ],
    ['markup that entities hide stays a text', '&lt;script&gt;x&lt;/script&gt;', '<script>x</script>'],
  ])('%s', (_what, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it.each(['', ' ', '\r\r', '&nbsp;\r\r&nbsp;\r', '<p>&nbsp;</p>', '\u200B', '&#8203;\r'])(
    '%j is blank: null',
    (text) => {
      expect(cleanText(text)).toBeNull();
    },
  );

  it('never leaves a carriage return, a wide space, a third line break or a blank end', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<',
      '>',
      '&nbsp;',
      '&amp;',
      '\r',
      '\n',
      ' ',
      '"',
      '<!--',
      '<script>',
      'snow',
      '\u200B',
      '=',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(cleanText(parts.join('')) ?? 'blank').not.toMatch(/\r|\u00A0|\u200B| {2}|\n{3}|^\s|\s$/);
      }),
    );
  });

  it.each(['<a ', '<a ="', '<a =\'"', '<script>', '<iframe ', '<!--', '</style', '<p>', '&amp', '\r', ' \n'])(
    'reads a million characters of %j in one pass',
    { timeout: 20_000 },
    (piece) => {
      const text = piece.repeat(Math.floor(1_000_000 / piece.length));
      expect(() => cleanText(text)).not.toThrow();
    },
  );
});
