import { readText } from '../text/read-text.ts';

const cellCount = 24;
const integer = /^[+-]?\d{1,9}$/;

/** The numbers of a rose in rose order, null for a value that is no whole number. */
export type RoseReading =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'values'; readonly values: readonly (number | null)[] };

/** A rose as the center writes it, 24 numbers with commas between, or as a list of 24. */
export function readRose(value: unknown): RoseReading {
  if (Array.isArray(value)) {
    return value.length === cellCount ? toValues(value) : { state: 'unreadable' };
  }
  const plain = typeof value === 'string' ? readList(value) : null;
  if (plain?.state === 'values' && !plain.values.includes(null)) return plain;
  const field = readText(value);
  return field.state === 'text' ? readList(field.text) : { state: field.state };
}

function readList(text: string): RoseReading {
  const parts = text.split(',', cellCount + 1);
  return parts.length === cellCount ? toValues(parts) : { state: 'unreadable' };
}

function toValues(values: readonly unknown[]): RoseReading {
  return { state: 'values', values: values.map((value) => toInteger(value)) };
}

function toInteger(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return integer.test(text) ? Number(text) : null;
}
