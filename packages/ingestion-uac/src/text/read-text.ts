import { cleanText } from './clean-text.ts';

/** A field that should hold a text. A missing key, null, an empty text and a blank one are all absent. */
export type TextField =
  | { readonly state: 'absent' }
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'unreadable'; readonly value: unknown };

const absent: TextField = { state: 'absent' };

export function readText(value: unknown): TextField {
  if (value === null || value === undefined) return absent;
  if (typeof value !== 'string') return { state: 'unreadable', value };
  const text = cleanText(value);
  return text === null ? absent : { state: 'text', text };
}
