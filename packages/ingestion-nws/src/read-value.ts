/** True for a JSON object: not null, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text without surrounding blanks; null for anything else, a blank text included. */
export function readText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** The non-blank texts of a list, each once, in order; a single text counts as a list of one. */
export function readTexts(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = items.map(readText).filter((text) => text !== null);
  return [...new Set(texts)];
}

const longestExcerpt = 80;
/** A foreign text may be millions of characters long; its beginning is enough to be cut from. */
const mostRead = 1000;

/** A foreign value as it may stand in a message: one line, cut short, quoted. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : describeKind(value);
  const line = text.slice(0, mostRead).replaceAll(/\s+/g, ' ').trim();
  return `"${line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line}"`;
}

function describeKind(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : `a value of type ${typeof value}`;
}
