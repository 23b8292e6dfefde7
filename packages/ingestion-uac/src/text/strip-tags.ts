/** Elements whose content is not text for a reader, and what ends each. */
const droppedElements: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script\b[^>]{0,99}>/gi],
  ['style', /<\/style\b[^>]{0,99}>/gi],
  ['iframe', /<\/iframe\b[^>]{0,99}>/gi],
]);
const lineElements = /^(?:br|p|div|li|ul|ol|tr|table|h[1-6]|blockquote|hr)$/;
const markupStart = /[a-z/!?]/i;
const longestTag = 5000;

/**
 * A text without its markup: tags and comments go, `script`, `style` and `iframe` go with what
 * they hold, and elements that start a line leave a line break. A `<` that opens no tag stays, as
 * in "below <8,000 ft"; an element that is never closed loses its tag alone, for the words behind
 * it are the forecaster's. Time grows with the length, whatever the text holds.
 */
export function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  const parts: string[] = [];
  const unclosed = new Set<string>();
  let position = 0;
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', position)) {
    parts.push(text.slice(position, open));
    if (!markupStart.test(text.charAt(open + 1))) {
      parts.push('<');
      position = open + 1;
      continue;
    }
    const end = endOfMarkup(text, open, unclosed);
    position = end ?? open;
    if (end === null) break;
    if (lineElements.test(nameAt(text, open))) parts.push('\n');
  }
  parts.push(text.slice(position));
  return parts.join('');
}

/**
 * Where the text goes on after the markup at `open`; null when nothing closes a tag from there to
 * the end. `unclosed` remembers the elements that have no end any more, so that it is looked for once.
 */
function endOfMarkup(text: string, open: number, unclosed: Set<string>): number | null {
  if (text.startsWith('<!--', open)) {
    const close = text.indexOf('-->', open + 4);
    return close === -1 ? text.length : close + 3;
  }
  const end = endOfTag(text, open);
  if (end === null || text.charAt(open + 1) === '/') return end;
  const name = nameAt(text, open);
  const closing = droppedElements.get(name);
  if (closing === undefined || unclosed.has(name)) return end;
  closing.lastIndex = end;
  if (closing.test(text)) return closing.lastIndex;
  unclosed.add(name);
  return end;
}

/** After the `>` of a tag: one inside a quoted attribute does not count, unless the quote never closes. */
function endOfTag(text: string, open: number): number | null {
  const last = Math.min(text.length, open + longestTag);
  let quote = '';
  let before = '';
  for (let index = open + 1; index < last; index += 1) {
    const character = text.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return index + 1;
    } else if (before === '=' && (character === '"' || character === "'")) {
      quote = character;
    }
    if (character !== ' ') before = character;
  }
  const first = text.indexOf('>', open);
  return first === -1 ? null : first + 1;
}

function nameAt(text: string, open: number): string {
  return (/^<\/?([a-z][a-z0-9]{0,11})/i.exec(text.slice(open, open + 14))?.[1] ?? '').toLowerCase();
}
