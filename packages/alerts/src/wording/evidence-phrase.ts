import {
  dangerLevels,
  isInstantText,
  isoInstantSchema,
  roseCells,
  type CellId,
  type Zone,
} from '@dawn-patrol/contracts';
import { z } from 'zod';
import { levelPhrase } from './danger-phrase.ts';
import { longLocalTime } from './denver-time.ts';
import { placePhrase } from './place-phrase.ts';
import { plainUpstream } from './plain-upstream.ts';
import { readableId } from './readable-id.ts';

const cellIds: ReadonlySet<unknown> = new Set(roseCells.map(({ id }) => id));
const plainRecord = z.record(z.string(), z.unknown());
const maximumItems = 8;

/**
 * The evidence of a rule in words: "from level: 2 Moderate; to level: 4 High; hours: 24". Reads by the
 * shape of each value, so that a rule nobody here has heard of is still shown. Empty evidence: "".
 */
export function evidencePhrase(evidence: Readonly<Record<string, unknown>>, zone: Zone): string {
  return Object.entries(evidence)
    .map(([key, value]) => `${readableId(key)}: ${valuePhrase(key, value, zone)}`)
    .join('; ');
}

function valuePhrase(key: string, value: unknown, zone: Zone): string {
  if (typeof value !== 'object' || value === null) return scalarPhrase(key, value, zone);
  if (Array.isArray(value)) return listPhrase(key, value, zone);
  const record = plainRecord.safeParse(value);
  return record.success ? `(${evidencePhrase(record.data, zone)})` : 'none';
}

function listPhrase(key: string, values: readonly unknown[], zone: Zone): string {
  if (values.length === 0) return 'none';
  if (areCells(values)) return placePhrase(values, zone.bandLimitsFt);
  const shown = values.slice(0, maximumItems).map((value) => valuePhrase(key, value, zone));
  return [...shown, ...(values.length > maximumItems ? ['and more'] : [])].join(', ');
}

function areCells(values: readonly unknown[]): values is readonly CellId[] {
  return values.every((value) => cellIds.has(value));
}

function scalarPhrase(key: string, value: unknown, zone: Zone): string {
  if (typeof value === 'string') return wordsOf(value, zone);
  if (typeof value === 'number') return numberPhrase(key, value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return 'none';
}

function numberPhrase(key: string, value: number): string {
  const level = /level$/i.test(key) ? dangerLevels.find((one) => one === value) : undefined;
  return level === undefined ? String(Math.round(value * 10) / 10) : levelPhrase(level);
}

function wordsOf(text: string, zone: Zone): string {
  return isInstantText(text)
    ? longLocalTime(isoInstantSchema.parse(text), zone.timeZone)
    : plainUpstream(text, 120);
}
