import { cellIdSchema, dangerLevelSchema, isoInstantSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { levelWords } from './danger-words.ts';
import { cellWords } from './place-words.ts';
import { printable } from './printable.ts';
import { readableId } from './readable-id.ts';
import { timeWords } from './time-words.ts';

const cellsSchema = z.array(cellIdSchema).min(1);
const recordSchema = z.record(z.string(), z.unknown());
/** A problem of the forecast: its place in the list and its type are on the page already. */
const problemSchema = z.object({ slot: z.int(), type: z.string(), sourceName: z.string() });
const itemsShown = 8;
const charactersShown = 160;

/**
 * The evidence of a rule in words: "from level 2 Moderate; to level 4 High; hours 24". It goes by the
 * shape of each value, so that a rule this page has never heard of is shown too.
 */
export function evidenceWords(evidence: Readonly<Record<string, unknown>>): string {
  return Object.entries(evidence)
    .map(([key, value]) => `${readableId(printable(key))} ${valueWords(key, value)}`)
    .join('; ');
}

function valueWords(key: string, value: unknown): string {
  const cells = cellsSchema.safeParse(value);
  if (cells.success) return cellWords(cells.data);
  if (Array.isArray(value)) return listWords(key, value);
  const problem = problemSchema.safeParse(value);
  if (problem.success) return shortened(printable(problem.data.sourceName));
  const record = recordSchema.safeParse(value);
  return record.success ? `(${evidenceWords(record.data)})` : scalarWords(key, value);
}

function listWords(key: string, values: readonly unknown[]): string {
  if (values.length === 0) return 'none';
  const shown = values.slice(0, itemsShown).map((value) => valueWords(key, value));
  return [...shown, ...(values.length > itemsShown ? ['and more'] : [])].join(', ');
}

function scalarWords(key: string, value: unknown): string {
  const level = dangerLevelSchema.safeParse(value);
  if (level.success && /level$/i.test(key)) return levelWords(level.data);
  if (typeof value === 'number') return String(Math.round(value * 10) / 10);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return 'none';
  const instant = isoInstantSchema.safeParse(value);
  return instant.success ? timeWords(instant.data) : shortened(printable(value));
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= charactersShown ? text : `${characters.slice(0, charactersShown).join('')}…`;
}
