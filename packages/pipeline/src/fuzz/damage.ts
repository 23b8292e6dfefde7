import fc from 'fast-check';

/** Values that upstream software has been seen to put in the place of another, and worse ones. */
const strangeValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u00A0',
    'None',
    'High',
    'null',
    'NaN',
    true,
    0,
    -1,
    11,
    1e308,
    [],
    {},
  ),
  fc.string({ maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(fc.integer({ min: -3, max: 20 }), { maxLength: 40 }).map((list) => list.join(',')),
  fc.constant('__proto__'),
);

type Path = readonly (string | number)[];

/** A JSON text with one to four of its values deleted, replaced, repeated or wrapped. */
function damagedData(text: string): fc.Arbitrary<string> {
  const paths = pathsOf(JSON.parse(text), []);
  const change = fc.record({
    path: fc.constantFrom(...paths),
    how: fc.constantFrom('delete', 'replace', 'repeat', 'wrap'),
    value: strangeValue,
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let data: unknown = JSON.parse(text);
    for (const { path, how, value } of changes) data = changed(data, path, how, value);
    return JSON.stringify(data) ?? 'undefined';
  });
}

/** Any text cut off, with a piece removed, overwritten, doubled, or something else in its place. */
function damagedText(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length });
  return fc.oneof(
    place.map((end) => text.slice(0, end)),
    fc.tuple(place, fc.nat({ max: 200 })).map(([at, length]) => text.slice(0, at) + text.slice(at + length)),
    fc
      .tuple(place, fc.string({ unit: 'binary', maxLength: 30 }))
      .map(([at, piece]) => text.slice(0, at) + piece + text.slice(at + piece.length)),
    fc
      .tuple(place, fc.nat({ max: 400 }))
      .map(
        ([at, length]) => text.slice(0, at + length) + text.slice(at, at + length) + text.slice(at + length),
      ),
    fc.constantFrom(
      '',
      'null',
      '[]',
      '{}',
      '"',
      '<!DOCTYPE html><html><title>Just a moment</title></html>',
      '0',
    ),
    fc.constant(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    fc.string({ maxLength: 300 }),
  );
}

/** A payload damaged in its bytes or, when it is JSON, in its values. */
export function damaged(text: string, format: 'json' | 'xml'): fc.Arbitrary<string> {
  if (format === 'xml') return damagedText(text);
  return fc.oneof({ weight: 3, arbitrary: damagedData(text) }, { weight: 1, arbitrary: damagedText(text) });
}

function pathsOf(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((entry, index): [number, unknown] => [index, entry])
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}

function changed(value: unknown, path: Path, how: string, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return how === 'wrap' ? [value] : replacement;
  if (typeof value !== 'object' || value === null) return value;
  if (rest.length > 0) return withEntry(value, key, changed(entryOf(value, key), rest, how, replacement));
  switch (how) {
    case 'delete':
      return withoutEntry(value, key);
    case 'repeat':
      return Array.isArray(value)
        ? [...value, entryOf(value, key)]
        : withEntry(value, `${key} `, entryOf(value, key));
    case 'wrap':
      return withEntry(value, key, [entryOf(value, key)]);
    default:
      return withEntry(value, key, replacement);
  }
}

function entryOf(value: object, key: string | number): unknown {
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}

function withEntry(value: object, key: string | number, entry: unknown): unknown {
  if (Array.isArray(value)) return value.map((old: unknown, index) => (index === key ? entry : old));
  return { ...value, [key]: entry };
}

function withoutEntry(value: object, key: string | number): unknown {
  if (Array.isArray(value)) return value.filter((_, index) => index !== key);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== String(key)));
}
