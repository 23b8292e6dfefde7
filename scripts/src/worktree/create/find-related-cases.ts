import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../../state/read-json-file.ts';

const caseSchema = z.looseObject({
  title: z.string().optional(),
  zone: z.string().optional(),
  tags: z.array(z.string()).optional(),
});

/** A golden case that speaks of the same things as the work, and the words they share. */
export interface RelatedCase {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
}

const shortestWord = 4;

/**
 * The golden cases of a checkout whose name, zone or tags share words with a text, those that share most first.
 * A search of words, no judgement: the whole dataset is run at the gate.
 */
export async function findRelatedCases(top: string, text: string): Promise<RelatedCase[]> {
  const folder = join(top, 'golden', 'cases');
  const wanted = wordsOf(text);
  const cases = await Promise.all((await caseNames(folder)).map((id) => relate(folder, id, wanted)));
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
