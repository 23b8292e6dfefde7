import { childNamed, childrenNamed, textOfChild, type XmlElement } from '../xml/xml-element.ts';

const capNamespace = /^urn:oasis:names:tc:emergency:cap:1\.[12]$/;

/** True for an element of the Common Alerting Protocol 1.1 or 1.2. */
export function isCap(element: XmlElement): boolean {
  return capNamespace.test(element.namespace);
}

/**
 * The values of all children of that name that carry `valueName` and `value`, by value name. A child
 * may hold one pair or several in turn; a name without a value is left out. Codes stay texts:
 * `049035` keeps its zero.
 */
function namedValues(parent: XmlElement, childName: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const child of childrenNamed(parent, childName)) {
    let name = '';
    for (const { name: tag, text } of child.children) {
      if (tag === 'valueName') name = text;
      if (tag !== 'value' || name === '' || text === '') continue;
      const known = values.get(name);
      if (known === undefined) values.set(name, [text]);
      else known.push(text);
    }
  }
  return values;
}

/** Place codes by system (`UGC`, `SAME`, `FIPS6`). Older lists write several in one value, parted by blanks. */
export function placeCodes(parent: XmlElement): ReadonlyMap<string, readonly string[]> {
  const codes = [...namedValues(parent, 'geocode')];
  return new Map(codes.map(([system, values]) => [system, values.flatMap((text) => text.split(/\s+/))]));
}

/**
 * The identifiers of the alerts that this one replaces: `sender,identifier,sent` triples parted by
 * blanks. What is no such triple is left out.
 * Source: OASIS CAP 1.2, section 3.2.1, https://docs.oasis-open.org/emergency/cap/v1.2/ (2010).
 */
function referencedAlerts(element: XmlElement): { readonly identifier: string }[] {
  const triples = (textOfChild(element, 'references') ?? '').split(/\s+/).map((text) => text.split(','));
  return triples.flatMap(([, identifier = '', sent]) =>
    identifier === '' || sent === undefined ? [] : [{ identifier }],
  );
}

/** The fields of an alert that the protocol and the GeoJSON of the service write with the same meaning. */
export function capFields(element: XmlElement): Record<string, unknown> {
  const [end] = namedValues(element, 'parameter').get('eventEndingTime') ?? [];
  return {
    event: textOfChild(element, 'event'),
    eventCode: Object.fromEntries(namedValues(element, 'eventCode')),
    severity: textOfChild(element, 'severity'),
    effective: textOfChild(element, 'effective'),
    onset: textOfChild(element, 'onset'),
    expires: textOfChild(element, 'expires'),
    ends: end ?? null,
  };
}

/** What kind of message it is, and when it was sent. */
export function capEnvelope(element: XmlElement): Record<string, unknown> {
  return {
    sent: textOfChild(element, 'sent'),
    status: textOfChild(element, 'status'),
    messageType: textOfChild(element, 'msgType'),
    references: referencedAlerts(element),
  };
}

/** True when the element says what happens, at least by a code. */
export function namesAnEvent(element: XmlElement): boolean {
  return childNamed(element, 'event') !== undefined || childNamed(element, 'eventCode') !== undefined;
}
