/** One place where a value differs from its label. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/**
 * Where `actual` does not hold what `expected` says. Objects are compared by the keys of
 * `expected` alone; a list must have the same length and order; anything else must be equal.
 */
export function findDifferences(expected: unknown, actual: unknown, path = ''): Difference[] {
  if (Array.isArray(expected)) return listDifferences(expected, actual, path);
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [{ path, expected, actual }];
    return Object.entries(expected)
      .filter(([, value]) => value !== undefined)
      .flatMap(([key, value]) => findDifferences(value, actual[key], path === '' ? key : `${path}.${key}`));
  }
  return Object.is(expected, actual) ? [] : [{ path, expected, actual }];
}

function listDifferences(expected: readonly unknown[], actual: unknown, path: string): Difference[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) return [{ path, expected, actual }];
  const items: readonly unknown[] = actual;
  const differs = expected.some((item, index) => findDifferences(item, items[index]).length > 0);
  return differs ? [{ path, expected, actual }] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
