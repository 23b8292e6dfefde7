import type { Facts } from './facts.ts';

/** Keys that name an entry of a list, in the order in which they are looked for. */
const names = [
  'id',
  'rule',
  'source',
  'quantity',
  'code',
  'slot',
  'factor',
  'zoneId',
  'zone',
  'flag',
  'type',
  'path',
];

/** What arithmetic adds behind them is no fact. */
const SIGNIFICANT_DIGITS = 12;

/** Keys of texts for people. A value of one word under them is a code. */
const sentences: ReadonlySet<string> = new Set(['message', 'reason', 'reasonGiven', 'title']);

/**
 * Any value of plain data as facts: each object's own values in one line, what lies deeper under its path. An entry
 * of a list goes by what names it, else by its number, so that one more entry does not rename those behind it. A list
 * that is empty says so, and an object that is empty is `there`: its absence would be another fact. Sentences for people
 * are left out: wording may change, a reading may not.
 */
export function listFacts(value: unknown): Facts {
  const facts: Record<string, string> = {};
  describe('', value, facts);
  return facts;
}

/** `known`: the key of an entry that its path says already. */
function describe(path: string, value: unknown, facts: Record<string, string>, known?: string): void {
  const said = inOneLine(value);
  if (said !== null) facts[path] = said;
  else if (Array.isArray(value)) describeList(path, value, facts);
  else if (typeof value === 'object' && value !== null) describeObject(path, value, facts, known);
}

function describeObject(path: string, value: object, facts: Record<string, string>, known?: string): void {
  let line = '';
  let isEmpty = true;
  const deeper: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    const each: unknown = Reflect.get(value, key);
    if (each === undefined || key === known || isSentence(key, each)) continue;
    isEmpty = false;
    const said = inOneLine(each);
    if (said === null) deeper.push([path === '' ? key : `${path}.${key}`, each]);
    else line += line === '' ? `${key}=${said}` : ` ${key}=${said}`;
  }
  if (line !== '') facts[path] = line;
  else if (isEmpty) facts[path] = 'there';
  for (const [place, each] of deeper) describe(place, each, facts);
}

function describeList(path: string, list: readonly unknown[], facts: Record<string, string>): void {
  const seen = new Map<string, number>();
  for (const [index, each] of list.entries()) {
    const { key, name } = nameOf(each, index);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    describe(`${path}[${count === 1 ? name : `${name}#${String(count)}`}]`, each, facts, key);
  }
}

function nameOf(entry: unknown, index: number): { key?: string; name: string } {
  if (typeof entry !== 'object' || entry === null) return { name: String(index) };
  for (const key of names) {
    const name: unknown = Reflect.get(entry, key);
    if (typeof name === 'string' || typeof name === 'number') return { key, name: String(name) };
  }
  return { name: String(index) };
}

function isSentence(key: string, value: unknown): boolean {
  return sentences.has(key) && typeof value === 'string' && /\s/.test(value);
}

/** A single value, or a list of such, in words; null for what does not fit into a line. */
function inOneLine(value: unknown): string | null {
  if (!Array.isArray(value)) return isSingle(value) ? words(value) : null;
  return value.every(isSingle) ? `[${value.map(words).join(' ')}]` : null;
}

function isSingle(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function words(value: unknown): string {
  if (typeof value === 'string') return /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
  if (typeof value !== 'number' || Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}
