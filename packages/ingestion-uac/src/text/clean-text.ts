import { decodeEntities } from './html-entities.ts';
import { stripTags } from './strip-tags.ts';

/** Words of printable ASCII with single spaces and nothing to decode: most fields, and clean already. */
const plain = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;

/**
 * Every character that a reader does not need: line breaks of other kinds, spaces of other widths,
 * and what cannot be seen (controls, zero-width and bidirectional format characters, the soft hyphen).
 */
const odd =
  // eslint-disable-next-line no-control-regex
  /\r\n|[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u00AD\u061C\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u2069\u3000\uFEFF]/g;
const lineBreak = /[\r\v\f\u0085\u2028\u2029]/;
const space = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const gap = /[ \n]{2,}/g;

/**
 * A text of the center as plain text, or null when nothing is left: no markup, entities decoded
 * once, line breaks as `\n`, at most one blank line in a row, single spaces. What the entities
 * decode to is text: `&lt;b&gt;` gives `<b>`, so escape it before it goes on a page.
 */
export function cleanText(text: string): string | null {
  if (plain.test(text)) return text;
  const cleaned = decodeEntities(stripTags(text)).replace(odd, plainOf).replace(gap, narrow).trim();
  return cleaned === '' ? null : cleaned;
}

function plainOf(character: string): string {
  if (lineBreak.test(character)) return '\n';
  return space.test(character) ? ' ' : '';
}

function narrow(blanks: string): string {
  const first = blanks.indexOf('\n');
  if (first === -1) return ' ';
  return blanks.includes('\n', first + 1) ? '\n\n' : '\n';
}
