const DEEPEST = 6;

/**
 * The text of an issue or a work item as what stands below a heading of the second level: its own headings go further
 * down, and its title is left out where it only repeats the document's. What stands between code fences stays as it is.
 */
export function renderWork(details: string, title: string): string {
  const [first = '', ...rest] = details.split('\n');
  const repeats = first.replace(/^#\s+/u, '').trim() === title;
  const lines = repeats ? rest : [first, ...rest];
  const deeper = (level: number): number => Math.min(level + (repeats ? 1 : 2), DEEPEST);
  let fenced = false;
  const nested = lines.map((line) => {
    if (/^\s*(```|~~~)/u.test(line)) fenced = !fenced;
    return fenced ? line : line.replace(/^#+(?=\s)/u, (marks) => '#'.repeat(deeper(marks.length)));
  });
  return nested.join('\n').trim();
}
