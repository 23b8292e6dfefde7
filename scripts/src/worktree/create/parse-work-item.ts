import { z } from 'zod';

/** What a work item file or an issue says about itself. `owners` are names as written, not yet looked up. */
export interface WorkItem {
  readonly title: string | null;
  readonly owners: readonly string[];
  readonly details: string;
}

const names = z.union([z.string(), z.array(z.string())]).optional();

const jsonItemSchema = z.object({
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
  const { title, body = '' } = item.data;
  return { title, owners: splitNames(item.data.packages ?? item.data.package ?? ''), details: body };
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
