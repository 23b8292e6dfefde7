import { decodeEntities } from './html-entities.ts';
import { stripTags } from './strip-tags.ts';

/** Zero-width and bidirectional format characters, the soft hyphen, and controls other than tab and line breaks. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const oddSpace = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const spacedLineBreak = / \n ?|\n /g;

/**
 * A text of the center as plain text, or null when nothing is left: no markup, entities decoded
 * once, line breaks as `\n`, at most one blank line in a row, single spaces. What the entities
 * decode to is text: `&lt;b&gt;` gives `<b>`, so escape it before it goes on a page.
 */
export function cleanText(text: string): string | null {
  const cleaned = decodeEntities(stripTags(text))
    .replace(invisible, '')
    .replace(lineBreak, '\n')
    .replace(oddSpace, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(spacedLineBreak, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return cleaned === '' ? null : cleaned;
}
