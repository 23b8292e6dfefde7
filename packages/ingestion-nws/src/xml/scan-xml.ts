/** How much of each an XML text may hold. Real documents stay far below; a parser's time grows with each. */
export const xmlLimits = {
  /** UTF-16 code units: more than twice the largest list of alerts seen. */
  length: 500_000,
  /** Nesting. The deepest documents of the service have eight levels. */
  depth: 64,
  /** Tags, opening and closing, comments, character data and instructions. A hundred alerts come to 6,000. */
  markups: 12_000,
  /** Attributes of all tags together, namespaces included. A week of hours as DWML comes to 2,000. */
  attributes: 10_000,
  /** Attributes of one tag. The root of a DWML document has four. */
  attributesOfTag: 64,
  /** References to characters and entities. */
  references: 10_000,
} as const;

/** Why a text is not even given to the parser; null when it may be. */
export type XmlRefusal =
  | 'document-type'
  | 'reserved-name'
  | 'unclosed'
  | Exclude<keyof typeof xmlLimits, 'length'>
  | null;

/**
 * Looks through a text once, without building anything, for what no parser should be given: a
 * document type or entity declaration, wherever it stands (they are how texts expand and files are
 * read), a tag with the name of the language's own prototype in it, markup that does not end, and more markup, attributes, references or nesting than
 * {@link xmlLimits} allow. Says nothing else about being well-formed.
 */
export function scanXml(text: string): XmlRefusal {
  if (/<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) return 'document-type';
  return hasManyReferences(text) ? 'references' : scanMarkup(text);
}

function hasManyReferences(text: string): boolean {
  let [count, position] = [0, text.indexOf('&')];
  while (position !== -1 && count <= xmlLimits.references) {
    count += 1;
    position = text.indexOf('&', position + 1);
  }
  return count > xmlLimits.references;
}

function scanMarkup(text: string): XmlRefusal {
  let [depth, markups, attributes] = [0, 0, 0];
  const mayBeReserved = text.includes(reservedName);
  let position = text.indexOf('<');
  while (position !== -1) {
    const markup = readMarkup(text, position);
    if (mayBeReserved && markup.isTag && text.slice(position, markup.end).includes(reservedName)) {
      return 'reserved-name';
    }
    depth = Math.max(0, depth + markup.change);
    markups += 1;
    attributes += markup.attributes;
    if (depth > xmlLimits.depth) return 'depth';
    if (markups > xmlLimits.markups) return 'markups';
    if (markup.attributes > xmlLimits.attributesOfTag) return 'attributesOfTag';
    if (attributes > xmlLimits.attributes) return 'attributes';
    if (markup.end === -1) return 'unclosed';
    position = text.indexOf('<', markup.end);
  }
  return null;
}

const reservedName = '__proto__';

interface Markup {
  readonly isTag: boolean;
  /** Where reading goes on; -1 when the markup does not end. */
  readonly end: number;
  readonly change: -1 | 0 | 1;
  /** Quoted values. */
  readonly attributes: number;
}

const withoutDepth = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function readMarkup(text: string, start: number): Markup {
  const first = text[start + 1];
  for (const [opening, closing] of first === '!' || first === '?' ? withoutDepth : []) {
    if (!text.startsWith(opening, start)) continue;
    const close = text.indexOf(closing, start + opening.length);
    return { end: close === -1 ? -1 : close + closing.length, isTag: false, change: 0, attributes: 0 };
  }
  const tag = { isTag: true, ...readTag(text, start + 1) };
  if (first === '/') return { ...tag, change: -1 };
  const isSelfClosing = tag.end !== -1 && text[tag.end - 1] === '/';
  return { ...tag, change: isSelfClosing ? 0 : 1 };
}

/**
 * The position of the `>` that ends a tag, those in quoted values left out, and how many such values
 * there are. A tag in which another begins has no end.
 */
function readTag(text: string, from: number): Pick<Markup, 'end' | 'attributes'> {
  let [quote, attributes] = ['', 0];
  for (let index = from; index < text.length; index += 1) {
    const character = text[index];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
      attributes += 1;
    } else if (character === '>') return { end: index, attributes };
    else if (character === '<') break;
  }
  return { end: -1, attributes };
}
