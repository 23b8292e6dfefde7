import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../../state/read-json-file.ts';

const caseSchema = z.looseObject({
  title: z.string().optional(),
  zone: z.string().optional(),
  tags: z.array(z.string()).optional(),
});

/** A golden case that bears on the work: named there, or speaking of the same things. */
export interface RelatedCase {
  readonly id: string;
  readonly title: string;
  /** The words that both share; empty for a case that the work names. */
  readonly words: readonly string[];
}

const shortestWord = 4;

/**
 * The golden cases of a checkout that a text names, in its order. When it names none: those whose name, zone or tags
 * share words with it, those that share most first. A search, no judgement: the whole dataset is run at the gate.
 */
export async function findRelatedCases(top: string, text: string): Promise<RelatedCase[]> {
  const folder = join(top, 'golden', 'cases');
  const all = new Set(await caseNames(folder));
  const named = new Set((text.match(/[\w-]+/gu) ?? []).filter((word) => all.has(word)));
  if (named.size > 0) return Promise.all([...named].map((id) => relate(folder, id, new Set())));
  const wanted = wordsOf(text);
  const cases = await Promise.all([...all].map((id) => relate(folder, id, wanted)));
  return cases
    .filter(({ words }) => words.length > 0)
    .toSorted((one, other) => other.words.length - one.words.length || (one.id < other.id ? -1 : 1));
}

async function relate(folder: string, id: string, wanted: ReadonlySet<string>): Promise<RelatedCase> {
  const found = await readJsonFile(join(folder, id, 'case.json'), caseSchema);
  const own = wordsOf([id, found?.zone ?? '', ...(found?.tags ?? [])].join(' '));
  const words = [...own].filter((word) => wanted.has(word)).toSorted();
  return { id, title: found?.title ?? '', words };
}

async function caseNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().split(/[^a-z0-9]+/u);
  return new Set(words.filter((word) => word.length >= shortestWord && !/^\d+$/u.test(word)));
}
