import { readText } from '../text/read-text.ts';

const cellCount = 24;
const integer = /^\s*[+-]?\d{1,9}\s*$/;

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
  const field = readText(value);
  return field.state === 'text' ? readList(field.text) : { state: field.state };
}

function readList(text: string): RoseReading {
  const parts = text.split(',', cellCount + 1);
  return parts.length === cellCount ? toValues(parts) : { state: 'unreadable' };
}

function toValues(values: readonly unknown[]): RoseReading {
  return { state: 'values', values: values.map(toInteger) };
}

function toInteger(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  if (typeof value !== 'string') return null;
  return integer.test(value) ? Number(value) : null;
}
