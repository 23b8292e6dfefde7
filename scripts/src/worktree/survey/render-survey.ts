import type { DirtyCounts, Overlap, Survey, SurveyRow } from './survey.ts';

const headings = ['branch', 'owner', 'slot', 'main', 'changes', 'gate', 'overlap'] as const;

/** The survey as a table for a person, with a line for each overlap. */
export function renderSurvey(survey: Survey): string {
  const { rows, unreadable } = survey;
  if (rows.length + unreadable.length === 0) {
    return 'no worktrees; pnpm worktree create <package> <name> makes one\n';
  }
  const cells = rows.map(cellsOf);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => (row[column] ?? '').length)),
  );
  const lines = [[...headings], ...cells].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const gone = unreadable.map(({ directory, why }) => `${directory}: ${why}`);
  return `${[...lines, ...overlapLines(rows), ...gone].join('\n')}\n`;
}

function cellsOf(row: SurveyRow): string[] {
  return [
    row.locked ? `${row.name} (locked)` : row.name,
    row.owners.length === 0 ? '-' : row.owners.join(','),
    row.slot === null ? '-' : `${row.slot} :${row.ports?.first ?? ''}`,
    `+${row.ahead} -${row.behind}`,
    renderCounts(row.dirty),
    row.gate?.verdict ?? 'not run',
    renderOverlapCount(row.overlaps),
  ];
}

function renderCounts({ staged, unstaged, untracked, conflicted }: DirtyCounts): string {
  const parts = [
    [staged, 'staged'],
    [unstaged, 'changed'],
    [untracked, 'new'],
    [conflicted, 'conflicted'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return words.length === 0 ? 'clean' : words.join(', ');
}

function renderOverlapCount(overlaps: readonly Overlap[]): string {
  if (overlaps.length === 0) return 'none';
  const conflicts = overlaps.filter((overlap) => overlap.conflicts.length > 0).length;
  return conflicts === 0 ? `${overlaps.length}, merges` : `${overlaps.length}, ${conflicts} conflict`;
}

/** Each pair once. */
function overlapLines(rows: readonly SurveyRow[]): string[] {
  const seen = new Set<string>();
  const lines = rows.flatMap(({ name, overlaps }) => {
    seen.add(name);
    return overlaps
      .filter((overlap) => !seen.has(overlap.with))
      .map((overlap) => renderOverlap(name, overlap));
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

function renderOverlap(name: string, overlap: Overlap): string {
  const conflicts =
    overlap.conflicts.length === 0 ? '' : `; would conflict in ${overlap.conflicts.join(', ')}`;
  return `${name} + ${overlap.with}: both change ${overlap.files.join(', ')}${conflicts}`;
}
