const longestQuote = 60;
const mostKeys = 5;

/** A value of a payload in a message: its type, and its beginning when it is a text or a number. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? describeKeys(value) : `a ${typeof value}`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}

function describeKeys(value: object): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an object without keys';
  const shown = keys.slice(0, mostKeys).map(quote).join(', ');
  return `an object with ${shown}${keys.length > mostKeys ? ', …' : ''}`;
}
