import { cellIdSchema } from '@dawn-patrol/contracts';
import { z } from 'zod';
import { describeCells } from '../describe-cells.ts';

const cellsSchema = z.array(cellIdSchema).min(1);
const recordSchema = z.record(z.string(), z.unknown());
const longestLine = 110;

/** Evidence as lines, a line a key; what is empty or null is left out, and so is what would not fit on a line. */
export function describeEvidence(evidence: Readonly<Record<string, unknown>>): string[] {
  const scalars: string[] = [];
  const lines: string[] = [];
  for (const [key, value] of Object.entries(evidence)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    const isList = typeof value === 'object';
    if (isList) lines.push(shorten(`${key}: ${describeValue(value)}`));
    else scalars.push(`${key} ${describeValue(value)}`);
  }
  return [...(scalars.length === 0 ? [] : [shorten(scalars.join(', '))]), ...lines];
}

/** Text of any JSON value: of a record its values, of what is empty nothing. */
function describeValue(value: unknown): string {
  const cells = cellsSchema.safeParse(value);
  if (cells.success) return describeCells(cells.data);
  if (Array.isArray(value)) return value.map(describeValue).join('; ');
  const record = recordSchema.safeParse(value);
  if (record.success)
    return Object.values(record.data)
      .map(describeValue)
      .filter((text) => text !== '')
      .join(' ');
  if (typeof value === 'string') return value;
  return value === null ? '' : (JSON.stringify(value) ?? '');
}

/** A line that fits a terminal; the JSON has all of it. */
export function shorten(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}
