import type { DecisionStep } from '@dawn-patrol/contracts';
import { entriesOf, fieldOf } from './payload-node.ts';

/**
 * What each entry of a list in a rule's evidence holds under a name. Null where there is no such list,
 * or where one of its entries holds something else.
 */
export function evidenceList<Value>(
  evidence: DecisionStep['evidence'],
  list: string,
  name: string,
  isValue: (value: unknown) => value is Value,
): Value[] | null {
  const found = evidence[list];
  if (!Array.isArray(found)) return null;
  const values = entriesOf({ path: list, value: found }).map((entry) => fieldOf(entry, name).value);
  return values.every(isValue) ? values : null;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value);
}
