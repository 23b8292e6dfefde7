import { describeValue } from '../scorers/describe-value.ts';
import { inlineMarkdown } from '../report/inline-markdown.ts';
import { shorten } from '../report/shorten.ts';
import type { WorkItem } from './work-item.ts';

const SHOWN_CASES = 20;
const LONGEST_VALUE = 300;

/** An item in Markdown, as `pnpm worktree create <file>` reads it: a title, and a line `package:`. */
export function renderWorkItem(item: WorkItem): string {
  const { title, packages, example, lever, cases, atRisk, acceptance, start } = item;
  return `# ${title}

package: ${packages.join(', ')}

${stateOf(item)}

## Expected against actual

Case \`${example.id}\`: ${inlineMarkdown(example.title, LONGEST_VALUE)}

- ${inlineMarkdown(example.explanation, LONGEST_VALUE)}
- expected: ${inlineMarkdown(describeValue(example.expected), LONGEST_VALUE)}
- actual: ${inlineMarkdown(describeValue(example.actual), LONGEST_VALUE)}

## Trace

\`\`\`text
${example.trace.map((line) => `  ${shorten(line.replaceAll('`', "'"), LONGEST_VALUE)}`).join('\n')}
\`\`\`

## Likely lever

${lever.kind}: ${lever.reason}.

## Cases that fail so

${listOf(cases.map((id) => `\`${id}\``))}

## Other cases at risk

${atRisk.length === 0 ? 'None that shares the scorer and a rule or tag.' : listOf(atRisk.map(({ id, shares }) => `\`${id}\` (${inlineMarkdown(shares.join(', '), LONGEST_VALUE)})`))}

## Acceptance

${acceptance.map((line) => `- [ ] ${line}`).join('\n')}

## Start

\`\`\`
${start}
\`\`\`
`;
}

function stateOf({
  state,
  openedCommit,
  closedCommit,
  severity,
  stage,
  scorer,
  rule,
  fingerprint,
}: WorkItem): string {
  const since = openedCommit === null ? '' : ` since ${shortCommit(openedCommit)}`;
  const recovered = closedCommit === null ? '' : ` at ${shortCommit(closedCommit)}`;
  const word = state === 'open' ? `**Open**${since}` : `**Closed**${recovered}: every case of it holds again`;
  const about = rule === null ? scorer : `${scorer} of ${inlineMarkdown(rule, LONGEST_VALUE)}`;
  return `${word}. Severity ${severity}, stage ${stage}, scorer ${about}. Root cause \`${fingerprint}\`.`;
}

export function shortCommit(commit: string): string {
  return commit.slice(0, 12);
}

function listOf(lines: readonly string[]): string {
  const more = lines.length - SHOWN_CASES;
  return [...lines.slice(0, SHOWN_CASES), ...(more > 0 ? [`and ${more} more`] : [])]
    .map((line) => `- ${line}`)
    .join('\n');
}
