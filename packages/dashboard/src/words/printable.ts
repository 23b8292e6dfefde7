/** Control, format (bidirectional marks, zero-width), private and lone surrogate characters, but not the line break and the tab. */
const unprintable = /(?![\n\t])[\p{C}\u2028\u2029]/gu;

/**
 * Upstream text without characters that nobody can see: they could reorder or hide what stands beside
 * it. Markup characters stay: whoever puts the text on a page escapes it.
 */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '');
}
