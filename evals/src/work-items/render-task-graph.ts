import type { TaskGraph } from './task-graph.ts';

/** `graph.md`: the open items as a Mermaid diagram by package, then what can be started now. */
export function renderTaskGraph(graph: TaskGraph): string {
  if (graph.items.length === 0) return '# Work items\n\nNothing is open.\n';
  const ready = graph.items.filter(({ blockedBy }) => blockedBy.length === 0);
  return `# Work items

An arrow leads from what has to be done first to what waits for it, with the number of cases that fail in both.

\`\`\`mermaid
${diagram(graph).join('\n')}
\`\`\`

To be started now:

${ready.map(({ title, start }) => `- ${title}: \`${start}\``).join('\n')}
`;
}

function diagram({ items, edges }: TaskGraph): string[] {
  const nodes = new Map(items.map(({ fingerprint }, index) => [fingerprint, `item${index + 1}`]));
  const node = (fingerprint: string): string => nodes.get(fingerprint) ?? fingerprint;
  const groups = [...new Set(items.map(ownersOf))];
  return [
    'flowchart LR',
    ...groups.flatMap((owners, index) => groupLines(owners, index, items, node)),
    ...edges.map(({ from, to, cases }) => `  ${node(from)} -->|${cases.length}| ${node(to)}`),
  ];
}

function groupLines(
  owners: string,
  index: number,
  items: TaskGraph['items'],
  node: (fingerprint: string) => string,
): string[] {
  const lines = items
    .filter((item) => ownersOf(item) === owners)
    .map(({ fingerprint, severity, cases }) => {
      const count = cases === 1 ? '1 case' : `${cases} cases`;
      return `    ${node(fingerprint)}["${fingerprint}<br/>${severity}, ${count}"]`;
    });
  return [`  subgraph group${index + 1} ["${owners}"]`, lines.join('\n'), '  end'];
}

function ownersOf({ packages }: TaskGraph['items'][number]): string {
  return packages.join(', ');
}
