import { plainUpstream } from './plain-upstream.ts';

/** Marks, and the place before a capital letter: the words of an identifier are apart there. */
const betweenWords = /(?<=[a-z0-9])(?=[A-Z])|[-_]+/g;

/** An identifier as words: `multi-problem-same-cell` and `fromLevel` become "multi problem same cell" and "from level". */
export function readableId(id: string): string {
  return plainUpstream(id, 60).replaceAll(betweenWords, ' ').toLowerCase();
}
