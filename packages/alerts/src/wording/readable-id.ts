import { plainUpstream } from './plain-upstream.ts';

/** An identifier as words: `multi-problem-same-cell` and `fromLevel` become "multi problem same cell" and "from level". */
export function readableId(id: string): string {
  return plainUpstream(id, 60)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase();
}
