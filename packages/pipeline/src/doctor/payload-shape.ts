/**
 * The shape of a JSON payload: each field's path with the types seen there. Array positions are
 * folded into `[]`, so that the shape does not depend on how many entries came.
 *
 * @example shapeOf({ a: [{ b: 1 }, { b: null }] }) // { 'a': ['array'], 'a[].b': ['null', 'number'] }
 */
export type PayloadShape = Readonly<Record<string, readonly string[]>>;

/** Fields beyond this depth are not told apart: real payloads are far shallower. */
const maximumDepth = 12;

export function shapeOf(payload: unknown): PayloadShape {
  const seen = new Map<string, Set<string>>();
  visit(payload, '', 0, seen);
  return Object.fromEntries(
    [...seen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, types]) => [path, [...types].toSorted()]),
  );
}

function visit(value: unknown, path: string, depth: number, seen: Map<string, Set<string>>): void {
  if (path !== '') note(seen, path, typeName(value));
  if (depth >= maximumDepth || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) visit(entry, `${path}[]`, depth + 1, seen);
    return;
  }
  for (const [name, entry] of Object.entries(value)) {
    visit(entry, path === '' ? name : `${path}.${name}`, depth + 1, seen);
  }
}

function note(seen: Map<string, Set<string>>, path: string, type: string): void {
  const types = seen.get(path);
  if (types === undefined) seen.set(path, new Set([type]));
  else types.add(type);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** How a payload's shape differs from the last known one. */
export interface ShapeDrift {
  readonly added: readonly string[];
  readonly missing: readonly string[];
  /** Fields that now hold a type they did not hold before; a null beside a known type is no drift. */
  readonly retyped: readonly { readonly path: string; readonly known: string; readonly now: string }[];
}

export function compareShapes(known: PayloadShape, now: PayloadShape): ShapeDrift {
  return {
    added: Object.keys(now).filter((path) => known[path] === undefined),
    missing: Object.keys(known).filter((path) => now[path] === undefined && hasHolder(now, path)),
    retyped: Object.entries(now).flatMap(([path, types]) => {
      const before = known[path];
      return before !== undefined && isRetyped(before, types)
        ? [{ path, known: before.join(' or '), now: types.join(' or ') }]
        : [];
    }),
  };
}

/** Where only null was seen before, any type is the first one. */
function isRetyped(before: readonly string[], types: readonly string[]): boolean {
  const onlyNull = before.every((type) => type === 'null');
  return !onlyNull && types.some((type) => type !== 'null' && !before.includes(type));
}

/** False for a field whose object is not there today (null, or an empty list): there was nothing to hold it. */
function hasHolder(now: PayloadShape, path: string): boolean {
  if (path.endsWith('[]')) return false;
  const cut = path.lastIndexOf('.');
  return cut < 0 || now[path.slice(0, cut)]?.includes('object') === true;
}
