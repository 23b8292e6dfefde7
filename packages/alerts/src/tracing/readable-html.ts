const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
  '&amp;': '&',
};

/**
 * The words of one of our own HTML messages, as a reader sees them: one line per line of the
 * template, a blank between table cells, the title as a line. Not a general HTML parser.
 */
export function readableHtml(html: string): string {
  return html
    .replaceAll(/<\/t[hd]>|<br>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:lt|gt|quot|amp|#x27|#x60|#x3D);/g, (entity) => entities[entity] ?? entity);
}
