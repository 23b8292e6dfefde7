/** An identifier as words: `multi-problem-same-cell` and `fromLevel` become "multi problem same cell" and "from level". */
export function readableId(id: string): string {
  return id
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase();
}
