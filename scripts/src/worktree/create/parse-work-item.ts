import { z } from 'zod';

/** What a work item file or an issue says about itself. `owners` are names as written, not yet looked up. */
export interface WorkItem {
  readonly title: string | null;
  readonly owners: readonly string[];
  readonly details: string;
}

const names = z.union([z.string(), z.array(z.string())]).optional();

const jsonItemSchema = z.looseObject({
  title: z.string(),
  package: names,
  packages: names,
  body: z.string().optional(),
});

/** Reads a JSON work item, or a Markdown one: `title:` and `package:` lines before or instead of a `# Title`. */
export function parseWorkItem(text: string): WorkItem {
  return parseJsonItem(text) ?? parseMarkdownItem(text);
}

function parseJsonItem(text: string): WorkItem | null {
  const item = jsonItemSchema.safeParse(readJson(text));
  if (!item.success) return null;
  const { title, package: one, packages = one ?? '', body, ...rest } = item.data;
  return { title, owners: splitNames(packages), details: body ?? renderRest(rest) };
}

/** Without a text of its own, an item is all that it says beside its title and its packages. */
function renderRest(rest: Readonly<Record<string, unknown>>): string {
  return Object.keys(rest).length === 0 ? '' : `\`\`\`json\n${JSON.stringify(rest, null, 2)}\n\`\`\``;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseMarkdownItem(text: string): WorkItem {
  const heading = /^#\s+(.+?)\s*#*\s*$/mu.exec(text)?.[1];
  const title = /^title:\s*["']?(.+?)["']?\s*$/imu.exec(text)?.[1];
  const owners = /^\W*packages?\W*:\W*?\s*(.+?)\s*$/imu.exec(text)?.[1] ?? '';
  return { title: title ?? heading ?? null, owners: splitNames(owners), details: text.trim() };
}

/** Names in a list, however it is written: `a, b`, `[a, b]`, `` `a` and `b` `` give a and b. */
export function splitNames(said: string | readonly string[]): string[] {
  const all = typeof said === 'string' ? [said] : said;
  return all.flatMap((entry) =>
    entry
      .replaceAll(/[[\]"'`*]/gu, ' ')
      .split(/[\s,]+/u)
      .filter((name) => name !== '' && name !== 'and'),
  );
}
