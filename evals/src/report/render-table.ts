/** Rows under headings, in columns: the first aligned left, the others right. */
export function renderTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  gap = 2,
): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(' '.repeat(gap))
      .trimEnd();
  return [line(headings), ...rows.map(line)].join('\n');
}
