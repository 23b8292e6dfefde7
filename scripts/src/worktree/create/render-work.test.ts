import { expect, it } from 'vitest';
import { renderWork } from './render-work.ts';

const item = `# analysis: hold

package: analysis

## Trace

\`\`\`sh
# a remark, no heading
\`\`\`

###### Deepest
#5 is an issue`;

it('is a part of the document: deeper headings, no second title, code as it was', () => {
  expect(renderWork(item, 'analysis: hold')).toBe(`package: analysis

### Trace

\`\`\`sh
# a remark, no heading
\`\`\`

###### Deepest
#5 is an issue`);
});

it('keeps a title that says something else, and a text that has none', () => {
  expect(renderWork('# Another title\n\nWords.', 'My name')).toBe('### Another title\n\nWords.');
  expect(renderWork('Words.', 'My name')).toBe('Words.');
});
