import { fail, succeed, type Note, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { excerpt } from '../read-value.ts';
import { scanXml, xmlLimits, type XmlRefusal } from './scan-xml.ts';
import { marks, toXmlElements } from './to-xml-element.ts';
import type { XmlElement } from './xml-element.ts';

export interface XmlDocument {
  readonly root: XmlElement;
  /** What was odd about the text: characters left out, an encoding that we do not expect. */
  readonly notes: readonly Note[];
}

/**
 * A text as an XML document. Order is kept and every element's children are a list, so that a list
 * of one cannot collapse; values stay texts, so that `049035` keeps its zero; entities are decoded
 * once. Control characters are left out with a note.
 * Failures: `empty`; `too-large` (more than {@link xmlLimits} allow), before any parsing; `not-xml`
 * for a document type declaration, malformed or truncated markup, names reserved by the language, and data that is
 * no text.
 */
export function readXml(payload: unknown, expected: string): Result<XmlDocument, SourceFailure> {
  if (payload === null || payload === undefined) return refuse('empty', `Expected ${expected}, got nothing.`);
  if (typeof payload !== 'string') {
    return refuse('not-xml', `Expected ${expected} as a text, got ${excerpt(payload)}.`);
  }
  if (payload.length > xmlLimits.length) {
    const limit = `of at most ${xmlLimits.length} characters, got ${payload.length}`;
    return refuse('too-large', `Expected ${expected} ${limit}. It was not read.`);
  }
  const given = payload.replace(/^\uFEFF/, '').trim();
  if (given === '') return refuse('empty', `Expected ${expected}, got an empty text.`);
  const refused = describeRefusal(scanXml(given), given, expected);
  if (refused !== null) return refused;
  const text = given.replaceAll(controlCharacters, '');
  const root = parseText(text, expected);
  return root.ok ? succeed({ root: root.value, notes: noteOddities(text, given) }) : root;
}

const controlCharacters = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

function refuse(
  kind: SourceFailure['kind'],
  message: string,
): { readonly ok: false; readonly failure: SourceFailure } {
  return fail({ kind, source: 'nws', message });
}

function describeRefusal(
  refusal: XmlRefusal,
  text: string,
  expected: string,
): ReturnType<typeof refuse> | null {
  if (/^<(?:!doctype\s+html|html|head|body)/i.test(text)) {
    return refuse(
      'not-xml',
      `Expected ${expected} as XML, got an HTML page. Look at the address in a browser.`,
    );
  }
  if (refusal === 'document-type') {
    return refuse('not-xml', `Expected ${expected}, got a text with a document type. Such are never parsed.`);
  }
  if (refusal === 'reserved-name') {
    return refuse('not-xml', `Expected ${expected}, got a text with a name reserved by the language.`);
  }
  if (refusal === 'unclosed') {
    const found = `a text of ${text.length} characters with markup that does not end`;
    return refuse('not-xml', `Expected ${expected} as XML, got ${found}. It was cut off or is damaged.`);
  }
  if (refusal === null) return null;
  const limit = `${xmlLimits[refusal]} ${limitWords[refusal]}`;
  return refuse('too-large', `Expected ${expected} of at most ${limit}, got more. It was not parsed.`);
}

const limitWords = {
  depth: 'levels',
  markups: 'tags',
  attributes: 'attributes',
  attributesOfTag: 'attributes of one tag',
  references: 'references to characters',
} as const;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: marks.prefix,
  textNodeName: marks.text,
  cdataPropName: marks.characterData,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  maxNestedTags: xmlLimits.depth,
  jPath: false,
});

function parseText(text: string, expected: string): Result<XmlElement, SourceFailure> {
  const nodes = readNodes(text);
  const [root] = nodes.ok ? toXmlElements(nodes.value) : [];
  if (root !== undefined) return succeed(root);
  const reason = excerpt(nodes.ok ? 'no element' : nodes.failure);
  return refuse('not-xml', `Expected ${expected} as XML, got ${text.length} characters: ${reason}.`);
}

/** The parser's ordered output, or why there is none. The parser throws for names such as `__proto__`. */
function readNodes(text: string): Result<readonly unknown[], string> {
  const validity = XMLValidator.validate(text);
  if (validity !== true) return fail(validity.err.msg);
  try {
    const nodes: unknown = parser.parse(text);
    return Array.isArray(nodes) ? succeed(nodes) : fail('no element');
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
}

const knownEncodings = /^(?:utf-?8|us-ascii|iso-8859-1)$/i;

function noteOddities(text: string, given: string): Note[] {
  const notes: Note[] = [];
  const left = given.length - text.length;
  if (left > 0) {
    notes.push({ code: 'xml-control-characters', message: `${left} control characters were left out.` });
  }
  const encoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(text)?.[1];
  const isUnknown = encoding !== undefined && !knownEncodings.test(encoding);
  if (isUnknown || text.includes('\uFFFD')) {
    const declared = `Declared encoding ${excerpt(encoding)}, read as UTF-8`;
    notes.push({ code: 'xml-encoding', message: `${declared}: names may be damaged.` });
  }
  return notes;
}
