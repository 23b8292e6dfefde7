const tags = /<[^<>]*>/g;
/** Control, format (bidirectional marks, zero-width, tags), lone surrogate and private characters, and the line separators. */
const unprintable = /[\p{C}\u2028\u2029]+/gu;
/** Words of printable ASCII without `<`, one blank between them: plain already, as our own texts mostly are. */
const plainWords = /^[!-;=-~]+(?: [!-;=-~]+)*$/;
/** Marks that pile up on a letter. */
const piledMarks = /(\p{M})\p{M}+/gu;

/**
 * Upstream text reduced to one line of plain text: no tags, no control or bidirectional characters,
 * at most `maximum` characters ("..." where cut). It may still hold `<`, `&`, quotes or `{{`:
 * HTML escapes them, and no template ever compiles them.
 */
export function plainUpstream(text: string, maximum = 240): string {
  if (text.length <= maximum && plainWords.test(text)) return text;
  const plain = text
    .slice(0, 20_000)
    .replaceAll(tags, ' ')
    .replaceAll(unprintable, ' ')
    .replaceAll(piledMarks, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = Array.from(plain);
  if (characters.length <= maximum) return plain;
  return `${characters
    .slice(0, maximum - 3)
    .join('')
    .trimEnd()}...`;
}

/**
 * A name that a source gave, in plain ASCII letters, digits and the punctuation of names: nothing a
 * mail program could turn into a link, nothing that needs a wider alphabet. Empty when nothing is left.
 */
export function plainName(text: string, maximum = 40): string {
  const ascii = plainUpstream(text, 400)
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 '&()/-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return ascii.slice(0, maximum).trim();
}
