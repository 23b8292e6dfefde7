/**
 * The named entities that the center's editor writes, with those of Latin-1 punctuation.
 * Source: https://html.spec.whatwg.org/multipage/named-characters.html
 */
const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00AD'],
  ['zwnj', '\u200C'],
  ['zwj', '\u200D'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['deg', '°'],
  ['prime', '′'],
  ['Prime', '″'],
  ['frac12', '½'],
  ['frac14', '¼'],
  ['frac34', '¾'],
  ['times', '×'],
  ['plusmn', '±'],
  ['micro', 'µ'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['larr', '←'],
  ['rarr', '→'],
  ['uarr', '↑'],
  ['darr', '↓'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['sect', '§'],
  ['aacute', 'á'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['iacute', 'í'],
  ['oacute', 'ó'],
  ['uacute', 'ú'],
  ['ntilde', 'ñ'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['szlig', 'ß'],
]);

const entityPattern = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|[A-Za-z][A-Za-z0-9]{1,7});/g;
const replacement = '\uFFFD';

/** Windows-1252 from 0x80 to 0x9F. Node's own decoder of that name reads these as Latin-1 in some versions. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Decodes each entity once: `&amp;lt;` becomes `&lt;`. An entity without a known meaning stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    entityPattern,
    (whole, decimal: string | undefined, hexadecimal: string | undefined) => {
      if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
      if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
      return namedEntities.get(whole.slice(1, -1)) ?? whole;
    },
  );
}

function characterOf(code: number): string {
  // HTML reads the numbers of C1 controls as Windows-1252: &#146; is an apostrophe.
  if (code >= 0x80 && code <= 0x9f) return windows1252.charAt(code - 0x80);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || isSurrogate || code > 0x10ffff ? replacement : String.fromCodePoint(code);
}
