/** One element of an XML document. Names and texts are data: nothing here is keyed by a foreign name. */
export interface XmlElement {
  /** Local name, without its prefix. */
  readonly name: string;
  /** Address of its namespace; empty when it has none. */
  readonly namespace: string;
  /** By name as written, prefix included; values decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Child elements in the order of the document: always a list, also when there is one or none. */
  readonly children: readonly XmlElement[];
  /** Own text, decoded once, without surrounding blanks. */
  readonly text: string;
}

/** The children with that local name, in whatever namespace. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first child with that local name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of the first child with that local name; null when there is none or it is blank. */
export function textOfChild(element: XmlElement, name: string): string | null {
  const text = childNamed(element, name)?.text ?? '';
  return text === '' ? null : text;
}
