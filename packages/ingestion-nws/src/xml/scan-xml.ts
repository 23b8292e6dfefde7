/** Deepest nesting that is read. The deepest documents of the service have eight levels. */
export const maximumXmlDepth = 64;

/** Why a text is not even given to the parser; null when it may be. */
export type XmlRefusal = 'document-type' | 'too-deep' | null;

/**
 * Looks through a text once, without building anything, for what no parser should be given: a
 * document type or entity declaration, wherever it stands (they are how texts expand and files are
 * read), and nesting deeper than {@link maximumXmlDepth}. Says nothing about being well-formed.
 */
export function scanXml(text: string): XmlRefusal {
  if (/<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) return 'document-type';
  let depth = 0;
  let position = text.indexOf('<');
  while (position !== -1) {
    const { end, change } = readMarkup(text, position);
    depth = Math.max(0, depth + change);
    if (depth > maximumXmlDepth) return 'too-deep';
    if (end === -1) return null;
    position = text.indexOf('<', end);
  }
  return null;
}

interface Markup {
  /** Where reading goes on; -1 when the markup does not end. */
  readonly end: number;
  readonly change: -1 | 0 | 1;
}

const withoutDepth = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function readMarkup(text: string, start: number): Markup {
  for (const [opening, closing] of withoutDepth) {
    if (!text.startsWith(opening, start)) continue;
    const close = text.indexOf(closing, start + opening.length);
    return { end: close === -1 ? -1 : close + closing.length, change: 0 };
  }
  const close = endOfTag(text, start + 1);
  if (text[start + 1] === '/') return { end: close, change: -1 };
  const isSelfClosing = close !== -1 && text[close - 1] === '/';
  return { end: close, change: isSelfClosing ? 0 : 1 };
}

/** The position of the `>` that ends a tag, those in quoted values left out; -1 when there is none. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let index = from; index < text.length; index += 1) {
    const character = text[index];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  return -1;
}
