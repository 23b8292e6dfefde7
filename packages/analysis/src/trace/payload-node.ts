import type { PayloadField } from '@dawn-patrol/contracts';

/** A place in a raw bundle and what is there. */
export interface PayloadNode {
  readonly path: string;
  readonly value: unknown;
}

/** A member of the raw bundle as data: a text is parsed; one that is no JSON holds nothing that could be named. */
export function payloadNode(path: string, payload: unknown): PayloadNode {
  if (typeof payload !== 'string') return { path, value: payload };
  try {
    return { path, value: JSON.parse(payload.replace(/^\uFEFF/, '')) };
  } catch {
    return { path, value: undefined };
  }
}

/** The field of that name, with its path; its value is undefined where there is none. */
export function fieldOf({ path, value }: PayloadNode, name: string): PayloadNode {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const found: unknown = isObject && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  return { path: `${path}.${name}`, value: found };
}

/** The entries of a list, each with its path; none where it is no list. */
export function entriesOf({ path, value }: PayloadNode): PayloadNode[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: unknown, index) => ({ path: `${path}[${String(index)}]`, value: entry }));
}

/** The nodes that are there, as fields of a trace. */
export function presentFields(nodes: readonly PayloadNode[]): PayloadField[] {
  return nodes.flatMap(({ path, value }) => (value === undefined ? [] : [{ path, value }]));
}
