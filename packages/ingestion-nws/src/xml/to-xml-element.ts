import { isRecord } from '../read-value.ts';
import { decodeXmlText } from './decode-xml-text.ts';
import type { XmlElement } from './xml-element.ts';

/** How the parser marks attributes, texts and character data in its ordered output. */
export const marks = { attributes: ':@', prefix: '@', text: '#text', characterData: '#cdata' } as const;

type Scope = ReadonlyMap<string, string>;

/** The elements among the nodes of the parser's ordered output, namespaces resolved. */
export function toXmlElements(nodes: readonly unknown[], scope: Scope = new Map()): XmlElement[] {
  return nodes.flatMap((node) => toXmlElement(node, scope));
}

function toXmlElement(node: unknown, outer: Scope): XmlElement[] {
  if (!isRecord(node)) return [];
  const tag = Object.keys(node).find((key) => key !== marks.attributes);
  const content: unknown = tag === undefined ? undefined : node[tag];
  if (tag === undefined || tag.startsWith('#') || !Array.isArray(content)) return [];
  const nodes: readonly unknown[] = content;
  const attributes = toAttributes(node[marks.attributes]);
  const scope = toScope(attributes, outer);
  const [prefix, name] = splitName(tag);
  return [
    {
      name,
      namespace: scope.get(prefix) ?? '',
      attributes,
      children: toXmlElements(nodes, scope),
      text: nodes.map(toOwnText).join('').trim(),
    },
  ];
}

function toAttributes(raw: unknown): ReadonlyMap<string, string> {
  if (!isRecord(raw)) return new Map();
  return new Map(
    Object.entries(raw).map(([name, value]) => [
      name.slice(marks.prefix.length),
      typeof value === 'string' ? decodeXmlText(value) : '',
    ]),
  );
}

/** Namespaces by prefix, that of names without one under the empty text. */
function toScope(attributes: ReadonlyMap<string, string>, outer: Scope): Scope {
  const declared = [...attributes].flatMap(([name, address]): [string, string][] => {
    if (name === 'xmlns') return [['', address]];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), address]] : [];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

function splitName(tag: string): readonly [string, string] {
  const colon = tag.indexOf(':');
  return colon === -1 ? ['', tag] : [tag.slice(0, colon), tag.slice(colon + 1)];
}

/** Character data stands for itself; in other text the references are decoded. */
function toOwnText(node: unknown): string {
  if (!isRecord(node)) return '';
  const text = node[marks.text];
  if (typeof text === 'string') return decodeXmlText(text);
  const data = node[marks.characterData];
  if (!Array.isArray(data)) return '';
  const pieces: readonly unknown[] = data;
  return pieces.map((piece) => (isRecord(piece) ? piece[marks.text] : '')).join('');
}
