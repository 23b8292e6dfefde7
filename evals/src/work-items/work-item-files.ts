import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '@dawn-patrol/contracts';
import { parseJsonText } from '../parse-json-text.ts';
import { renderTaskGraph } from './render-task-graph.ts';
import { renderWorkItem } from './render-work-item.ts';
import type { TaskGraph } from './task-graph.ts';
import { workItemSchema, type WorkItem } from './work-item.ts';

const graphName = 'graph.json';

/** The items that earlier runs left in a folder; none where it does not exist. Failure: a JSON file in it is no work item. */
export function readWorkItems(folder: string): Result<WorkItem[], string> {
  if (!existsSync(folder)) return succeed([]);
  const items: WorkItem[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.json') || name === graphName) continue;
    const file = join(folder, name);
    const item = parseJsonText(readFileSync(file, 'utf8'), workItemSchema);
    if (!item.ok || `${item.value.fingerprint}.json` !== name) {
      const fault = item.ok ? `it is about ${item.value.fingerprint}` : item.failure;
      return fail(
        `${file}: expected a work item of this judge: ${fault}. Remove it, or name a folder of its own for --work-items.`,
      );
    }
    items.push(item.value);
  }
  return succeed(items);
}

/** Writes each item as Markdown and JSON, and the task graph. Nothing is removed: a closed item says so. */
export function writeWorkItems(folder: string, items: readonly WorkItem[], graph: TaskGraph): void {
  mkdirSync(folder, { recursive: true });
  for (const item of items) {
    writeFileSync(join(folder, `${item.fingerprint}.json`), toJson(item));
    writeFileSync(join(folder, `${item.fingerprint}.md`), renderWorkItem(item));
  }
  writeFileSync(join(folder, graphName), toJson(graph));
  writeFileSync(join(folder, 'graph.md'), renderTaskGraph(graph));
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
