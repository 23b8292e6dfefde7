import { hashText } from '../golden/hash-text.ts';
import type { CaseHashes } from '../golden/manifest.ts';

/** Stands for everything of a case that its verdict depends on: its three files and what was accepted of it. */
export function caseKey(id: string, hashes: CaseHashes, accepted: string | null): string {
  const own = [id, hashes['case.json'], hashes['input.json'], hashes['expected.json']];
  return hashText([...own, accepted === null ? 'not accepted' : hashText(accepted)].join('\n'));
}
