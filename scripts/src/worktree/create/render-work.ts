const DEEPEST = 6;

/**
 * The text of an issue or a work item as a part of a larger document: its headings two levels further down, its title
 * left out where it only repeats the document's. What stands between code fences is left as it is.
 */
export function renderWork(details: string, title: string): string {
  const [first = '', ...rest] = details.split('\n');
  const lines = first.replace(/^#\s+/u, '').trim() === title ? rest : [first, ...rest];
  let fenced = false;
  const nested = lines.map((line) => {
    if (/^\s*(```|~~~)/u.test(line)) fenced = !fenced;
    return fenced ? line : line.replace(/^#+(?=\s)/u, (marks) => '#'.repeat(deeper(marks.length)));
  });
  return nested.join('\n').trim();
}

function deeper(level: number): number {
  return Math.min(level + 2, DEEPEST);
}
