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
  if (isPlain(value)) facts[path] = words(value);
  else if (Array.isArray(value)) describeList(path, value, facts);
  else if (typeof value === 'object' && value !== null) describeObject(path, value, facts, known);
}

function describeObject(path: string, value: object, facts: Record<string, string>, known?: string): void {
  let line = '';
  let isEmpty = true;
  const deeper: [string, unknown][] = [];
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined || key === known || isSentence(key, each)) continue;
    isEmpty = false;
    if (isPlain(each)) line += `${line === '' ? '' : ' '}${key}=${words(each)}`;
    else deeper.push([path === '' ? key : `${path}.${key}`, each]);
  }
  if (line !== '') facts[path] = line;
  else if (isEmpty) facts[path] = 'there';
  for (const [place, each] of deeper) describe(place, each, facts);
}

function describeList(path: string, list: readonly unknown[], facts: Record<string, string>): void {
  const seen = new Map<string, number>();
  for (const [index, each] of list.entries()) {
    const key = nameKeyOf(each);
    const name = key === undefined ? String(index) : String(Reflect.get(Object(each), key));
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    describe(`${path}[${count === 1 ? name : `${name}#${String(count)}`}]`, each, facts, key);
  }
}

function nameKeyOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  return names.find((key) => ['string', 'number'].includes(typeof Reflect.get(entry, key)));
}

function isSentence(key: string, value: unknown): boolean {
  return typeof value === 'string' && sentences.has(key) && /\s/u.test(value);
}

/** A single value, or a list of such: what fits into a line. */
function isPlain(value: unknown): boolean {
  return isSingle(value) || (Array.isArray(value) && value.every(isSingle));
}

function isSingle(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function words(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(words).join(' ')}]`;
  if (typeof value === 'number') return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  if (typeof value !== 'string') return String(value);
  return /[\s"=]/u.test(value) || value === '' ? JSON.stringify(value) : value;
}
